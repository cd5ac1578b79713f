using Holdfast.Control.Queries;
using Holdfast.Control.Writing;
using Holdfast.Scheduling;
using Holdfast.Store;
using Holdfast.Store.Tables;

namespace Holdfast.Control.Commands;

/// <summary>Has a job looked at anew.</summary>
internal sealed class EvaluateJob(CommandContext context)
{
    public Task<Result<JobRegisterResponse>> RunAsync(JobKey key, bool forceReschedule, CancellationToken ct) =>
        context.Writer.RunAsync(snapshot => Decide(snapshot, key, forceReschedule), ct);

    private Result<Change<JobRegisterResponse>> Decide(Snapshot snapshot, JobKey key, bool forceReschedule)
    {
        if (snapshot.Find(Schema.Jobs, Schema.JobKey(key.Namespace, key.Id)) is not { } job) return UnknownThings.Job(key);
        if (job.OnlyStartsOthers())
            return Fault.Invalid($"job \"{key.Id}\" only starts other jobs; there is nothing to evaluate", "use `job periodic force` or `job dispatch`");
        var batches = new BatchSequence();
        if (forceReschedule) ForceReschedules(snapshot, batches, key);
        var evaluation = NewEvaluation.For(job, EvalTrigger.JobRegister, context.Now);
        batches.Next.Put(Schema.Evaluations, evaluation);
        return new Change<JobRegisterResponse>(batches.Batches, revision => new()
        {
            EvalID = evaluation.ID, EvalCreateIndex = revision, JobModifyIndex = job.JobModifyIndex ?? 0, Index = revision, KnownLeader = true,
        });
    }

    /// <summary>Allocations that failed and were not replaced are to be, whatever their policy says.</summary>
    private static void ForceReschedules(Snapshot snapshot, BatchSequence batches, JobKey key)
    {
        foreach (var allocation in snapshot.AllocationsOf(key).Where(IsUnreplaced))
            batches.Next.Replace(Schema.Allocations, allocation with { DesiredTransition = allocation.DesiredTransition with { ForceReschedule = true } });
    }

    private static bool IsUnreplaced(Allocation allocation) =>
        allocation.ClientStatus == AllocClientStatus.Failed && allocation.NextAllocation.Length == 0 && !allocation.ServerTerminal;
}
