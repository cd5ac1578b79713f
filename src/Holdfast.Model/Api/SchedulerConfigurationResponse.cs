namespace Holdfast.Model.Api;

/// <summary>The scheduler settings.</summary>
public sealed record SchedulerConfigurationResponse
{
    public SchedulerConfiguration? SchedulerConfig { get; init; }
    public long Index { get; init; }
    public Duration LastContact { get; init; }
    public bool KnownLeader { get; init; }
}
