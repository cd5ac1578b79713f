namespace Holdfast.Model.Api;

/// <summary>Answer to changing scheduler settings.</summary>
public sealed record SchedulerSetConfigurationResponse
{
    public bool Updated { get; init; }
    public long Index { get; init; }
    public Duration LastContact { get; init; }
    public bool KnownLeader { get; init; }
}
