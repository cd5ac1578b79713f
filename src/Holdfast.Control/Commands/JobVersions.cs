using Holdfast.Control.Queries;
using Holdfast.Control.Writing;
using Holdfast.Store;
using Holdfast.Store.Tables;

namespace Holdfast.Control.Commands;

/// <summary>Writes versions of jobs, and forgets those that nobody needs any more.</summary>
internal sealed class JobVersions(Snapshot snapshot, ServerOptions options)
{
    /// <summary>
    /// Writes the job as the version after the existing one. Versions of a purged job that still has allocations are not written over: what
    /// runs must keep its specification.
    /// </summary>
    public Job Write(WriteBatch batch, Job? existing, Job given, DateTimeOffset now)
    {
        var key = given.Key();
        var kept = snapshot.VersionsOf(key).ToList();
        var job = given with
        {
            Version = Math.Max(existing?.Version ?? -1, kept.FirstOrDefault()?.Version ?? -1) + 1,
            SubmitTime = now.ToUnixNanoseconds(),
            CreateIndex = existing?.CreateIndex,
            JobModifyIndex = null,
            Status = "",
            StatusDescription = "",
            Stable = false,
            Stop = given.Stop ?? false,
            VersionTag = null,
        };
        if (existing is null) batch.Insert(Schema.Jobs, job);
        else batch.Replace(Schema.Jobs, job, existing.ModifyIndex ?? 0);
        batch.Put(Schema.JobVersions, job);
        Forget(batch, key, kept);
        return job;
    }

    /// <summary>Deletes versions beyond those that are to be kept, with their sources.</summary>
    private void Forget(WriteBatch batch, JobKey key, List<Job> newestFirst)
    {
        if (newestFirst.Count < options.JobVersionsKept) return;
        var inUse = snapshot.AllocationsOf(key).Select(allocation => allocation.JobVersion).ToHashSet();
        foreach (var version in newestFirst.Skip(options.JobVersionsKept - 1))
        {
            if (!batch.HasRoom) return;
            if (version.VersionTag is not null || inUse.Contains(version.Version ?? 0)) continue;
            Forget(batch, key, version.Version ?? 0);
        }
    }

    public static void Forget(WriteBatch batch, JobKey key, long version)
    {
        var id = Schema.JobVersionKey(key.Namespace, key.Id, version);
        batch.Delete(Schema.JobVersions, id).Delete(Schema.JobSubmissions, id);
    }
}
