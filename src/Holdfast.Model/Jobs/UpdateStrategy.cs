namespace Holdfast.Model.Jobs;

/// <summary>How a new version replaces an old one.</summary>
public sealed record UpdateStrategy
{
    public Duration? Stagger { get; init; }
    public int? MaxParallel { get; init; }
    public string? HealthCheck { get; init; }
    public Duration? MinHealthyTime { get; init; }
    public Duration? HealthyDeadline { get; init; }
    public Duration? ProgressDeadline { get; init; }
    public int? Canary { get; init; }
    public bool? AutoRevert { get; init; }
    public bool? AutoPromote { get; init; }
}
