namespace Holdfast.Model.Api;

/// <summary>Versions of a job, newest first.</summary>
public sealed record JobVersionsResponse
{
    public ValueList<Job>? Versions { get; init; }
    public ValueList<JobDiff>? Diffs { get; init; }
    public long Index { get; init; }
    public Duration LastContact { get; init; }
    public bool KnownLeader { get; init; }
}
