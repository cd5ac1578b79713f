using Holdfast.Control.Queries;
using Holdfast.Control.Writing;
using Holdfast.Store.Tables;

namespace Holdfast.Control.Commands;

/// <summary>Names a version of a job, or takes the name away. A name stands for one version at a time.</summary>
internal sealed class TagJobVersion(CommandContext context, ChangeJobVersion versions)
{
    public Task<Result<long>> TagAsync(JobKey key, string name, TagVersionRequest request, CancellationToken ct)
    {
        if (name.Length is 0 or > 128) return Task.FromResult<Result<long>>(Fault.Invalid("a tag has 1 to 128 characters", "choose another name"));
        var tag = new JobVersionTag { Name = name, Description = request.Description, TaggedTime = context.Now.ToUnixNanoseconds() };
        return versions.RunAsync(key, snapshot => Free(snapshot, key, name, request), version => version with { VersionTag = tag }, ct);
    }

    public Task<Result<long>> UntagAsync(JobKey key, string name, CancellationToken ct) =>
        versions.RunAsync(key, snapshot => Tagged(snapshot, key, name), version => version with { VersionTag = null }, ct);

    private static Result<long> Free(Snapshot snapshot, JobKey key, string name, TagVersionRequest request)
    {
        var wanted = request.Latest && request.Version == 0 ? snapshot.VersionsOf(key).FirstOrDefault()?.Version ?? 0 : request.Version;
        var other = Find(snapshot, key, name);
        return other is null || other.Version == wanted
            ? wanted
            : Fault.Conflict($"tag \"{name}\" stands for version {other.Version} of job \"{key.Id}\" already", "remove it there first, or choose another name");
    }

    private static Result<long> Tagged(Snapshot snapshot, JobKey key, string name) => Find(snapshot, key, name) is { Version: { } version }
        ? version
        : Fault.NotFound($"no version of job \"{key.Id}\" has the tag \"{name}\"", "see `job history` for the tags there are");

    private static Job? Find(Snapshot snapshot, JobKey key, string name) => snapshot.VersionsOf(key).FirstOrDefault(version => version.VersionTag?.Name == name);
}
