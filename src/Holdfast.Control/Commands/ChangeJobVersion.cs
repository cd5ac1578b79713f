using Holdfast.Control.Queries;
using Holdfast.Control.Writing;
using Holdfast.Store;
using Holdfast.Store.Tables;

namespace Holdfast.Control.Commands;

/// <summary>Changes what servers keep about one version of a job (stability, tag); not its specification.</summary>
internal sealed class ChangeJobVersion(CommandContext context)
{
    public Task<Result<long>> RunAsync(JobKey key, Func<Snapshot, Result<long>> versionOf, Func<Job, Result<Job>> change, CancellationToken ct) =>
        context.Writer.RunAsync(snapshot => Decide(snapshot, key, versionOf, change), ct);

    private static Result<Change<long>> Decide(Snapshot snapshot, JobKey key, Func<Snapshot, Result<long>> versionOf, Func<Job, Result<Job>> change)
    {
        if (snapshot.Find(Schema.Jobs, Schema.JobKey(key.Namespace, key.Id)) is not { } current) return UnknownThings.Job(key);
        if (!versionOf(snapshot).TryGet(out var number, out var fault)) return fault;
        if (snapshot.FindVersion(key, number) is not { } version) return UnknownThings.Version(key, number);
        if (!change(version).TryGet(out var changed, out fault)) return fault;
        var batch = new WriteBatch().Replace(Schema.JobVersions, changed);
        if (current.Version == number) batch.Replace(Schema.Jobs, current with { Stable = changed.Stable, VersionTag = changed.VersionTag });
        return new Change<long>(batch, revision => revision);
    }
}
