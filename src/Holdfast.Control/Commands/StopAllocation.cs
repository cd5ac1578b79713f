using Holdfast.Control.Queries;
using Holdfast.Control.Writing;
using Holdfast.Scheduling;
using Holdfast.Store;
using Holdfast.Store.Tables;

namespace Holdfast.Control.Commands;

/// <summary>Marks an allocation to move elsewhere; the scheduler stops it and places its replacement.</summary>
internal sealed class StopAllocation(CommandContext context)
{
    public Task<Result<AllocStopResponse>> RunAsync(string id, bool noShutdownDelay, CancellationToken ct) =>
        context.Writer.RunAsync(snapshot => Decide(snapshot, id, noShutdownDelay), ct);

    private Result<Change<AllocStopResponse>> Decide(Snapshot snapshot, string id, bool noShutdownDelay)
    {
        if (snapshot.Find(Schema.Allocations, id) is not { } allocation) return UnknownThings.Allocation(id);
        if (allocation.Terminal) return Fault.Conflict($"allocation {id} has ended already or is to", "see `alloc status` for what became of it");
        if ((snapshot.FindJob(allocation.JobKey) ?? snapshot.JobOf(allocation)) is not { } job) return UnknownThings.Job(allocation.JobKey);
        var evaluation = NewEvaluation.For(job, EvalTrigger.AllocStop, context.Now);
        var transition = allocation.DesiredTransition with { Migrate = true, NoShutdownDelay = noShutdownDelay ? true : allocation.DesiredTransition.NoShutdownDelay };
        var batch = new WriteBatch()
            .Replace(Schema.Allocations, allocation with { DesiredTransition = transition, AllocModifyIndex = 0 })
            .Put(Schema.Evaluations, evaluation);
        return new Change<AllocStopResponse>(batch, revision => new() { EvalID = evaluation.ID, Index = revision, KnownLeader = true });
    }
}
