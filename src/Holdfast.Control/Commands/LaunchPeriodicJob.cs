using Holdfast.Control.Queries;
using Holdfast.Control.Writing;
using Holdfast.Store;
using Holdfast.Store.Tables;

namespace Holdfast.Control.Commands;

/// <summary>Starts the child of a periodic job for one launch time. Launching the same time again changes nothing.</summary>
internal sealed class LaunchPeriodicJob(CommandContext context)
{
    public Task<Result<Evaluation>> RunAsync(JobKey key, DateTimeOffset launch, CancellationToken ct) =>
        context.Writer.RunAsync(snapshot => Decide(snapshot, key, launch), ct);

    private Result<Change<Evaluation>> Decide(Snapshot snapshot, JobKey key, DateTimeOffset launch)
    {
        if (snapshot.Find(Schema.Jobs, Schema.JobKey(key.Namespace, key.Id)) is not { } parent) return UnknownThings.Job(key);
        if (parent.Periodic is null) return Fault.Invalid($"job \"{key.Id}\" is not periodic", "use `job run` or `job dispatch`");
        if (parent.Stop == true) return Fault.Conflict($"job \"{key.Id}\" is stopped", "register it again first");
        var child = PeriodicLaunches.Child(parent, launch);
        if (snapshot.FindJob(child.Key()) is not null)
            return Fault.Conflict($"job \"{child.ID}\" was launched already", "wait for a second");
        var batch = new WriteBatch().Expect(Schema.Jobs, Schema.JobKey(key.Namespace, key.Id), parent.ModifyIndex ?? 0);
        var stored = new JobVersions(snapshot, context.Options).Write(batch, null, child, context.Now);
        var evaluation = NewEvaluation.For(stored with { JobModifyIndex = 0 }, EvalTrigger.PeriodicJob, context.Now);
        batch.Put(Schema.Evaluations, evaluation);
        return new Change<Evaluation>(batch, revision => evaluation with { CreateIndex = revision, ModifyIndex = revision });
    }
}
