using Holdfast.Control.Queries;
using Holdfast.Control.Writing;
using Holdfast.Store;
using Holdfast.Store.Tables;

namespace Holdfast.Control.Commands;

/// <summary>Writes versions of jobs, and forgets those that nobody needs any more.</summary>
internal sealed class JobVersions(Snapshot snapshot, ServerOptions options)
{
    /// <summary>One registration leaves room in its transaction; the next one goes on.</summary>
    private const int MaxForgotten = 50;

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
        foreach (var version in Unneeded(key, kept).Take(MaxForgotten)) Forget(batch, key, version.Version ?? 0);
        return job;
    }

    /// <summary>Versions beyond those that are to be kept.</summary>
    private IEnumerable<Job> Unneeded(JobKey key, List<Job> newestFirst)
    {
        if (newestFirst.Count < options.JobVersionsKept) return [];
        var inUse = InUse(snapshot, key);
        return newestFirst.Skip(options.JobVersionsKept - 1).Where(version => version.VersionTag is null && !inUse.Contains(version.Version ?? 0));
    }

    /// <summary>Versions that allocations were placed from: these need their specification until they are collected.</summary>
    public static HashSet<long> InUse(Snapshot snapshot, JobKey key) => [.. snapshot.AllocationsOf(key).Select(allocation => allocation.JobVersion)];

    /// <summary>Deletes the version with its source: two writes.</summary>
    public static void Forget(WriteBatch batch, JobKey key, long version)
    {
        var id = Schema.JobVersionKey(key.Namespace, key.Id, version);
        batch.Delete(Schema.JobVersions, id).Delete(Schema.JobSubmissions, id);
    }
}
