using Holdfast.Control.Queries;
using Holdfast.Control.Writing;
using Holdfast.Store;
using Holdfast.Store.Tables;

namespace Holdfast.Control.Commands;

/// <summary>Stops a job, which is a version of its own, or forgets it.</summary>
internal sealed class DeregisterJob(CommandContext context)
{
    private const int MaxForgotten = 200;

    public Task<Result<JobDeregisterResponse>> RunAsync(JobKey key, JobDeregisterOptions options, CancellationToken ct) =>
        context.Writer.RunAsync(snapshot => Decide(snapshot, key, options), ct);

    private Result<Change<JobDeregisterResponse>> Decide(Snapshot snapshot, JobKey key, JobDeregisterOptions options)
    {
        if (snapshot.Find(Schema.Jobs, Schema.JobKey(key.Namespace, key.Id)) is not { } job) return UnknownThings.Job(key);
        var batches = new BatchSequence();
        var evaluation = job.OnlyStartsOthers() ? null : NewEvaluation.For(job, EvalTrigger.JobDeregister, context.Now, options.EvalPriority);
        if (options.Purge) Purge(snapshot, batches.Next, job);
        else if (job.Stop != true) new JobVersions(snapshot, context.Options).Write(batches.Next, job, job with { Stop = true }, context.Now);
        if (evaluation is not null) batches.Next.Put(Schema.Evaluations, evaluation);
        if (options.NoShutdownDelay) SkipShutdownDelays(snapshot, batches, key);
        return new Change<JobDeregisterResponse>(batches.Batches, revision => Answer(evaluation, job, revision));
    }

    /// <summary>Versions that allocations still run stay until those are collected, as do the rest of very many.</summary>
    private static void Purge(Snapshot snapshot, WriteBatch batch, Job job)
    {
        var key = job.Key();
        var inUse = JobVersions.InUse(snapshot, key);
        batch.Delete(Schema.Jobs, Schema.JobKey(key.Namespace, key.Id), job.ModifyIndex ?? 0);
        foreach (var version in snapshot.VersionsOf(key).Where(version => !inUse.Contains(version.Version ?? 0)).Take(MaxForgotten))
            JobVersions.Forget(batch, key, version.Version ?? 0);
    }

    private static void SkipShutdownDelays(Snapshot snapshot, BatchSequence batches, JobKey key)
    {
        foreach (var allocation in snapshot.AllocationsOf(key).Where(allocation => allocation.DesiredStatus == AllocDesiredStatus.Run))
            batches.Next.Replace(Schema.Allocations, allocation with
            {
                DesiredTransition = allocation.DesiredTransition with { NoShutdownDelay = true },
                AllocModifyIndex = 0,
            });
    }

    private static JobDeregisterResponse Answer(Evaluation? evaluation, Job job, long revision) => new()
    {
        EvalID = evaluation?.ID ?? "",
        EvalCreateIndex = evaluation is null ? 0 : revision,
        JobModifyIndex = job.Stop == true ? job.JobModifyIndex ?? 0 : revision,
        Index = revision,
        KnownLeader = true,
    };
}
