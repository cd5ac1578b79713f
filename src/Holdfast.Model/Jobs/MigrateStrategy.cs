namespace Holdfast.Model.Jobs;

/// <summary>How allocations leave a draining node.</summary>
public sealed record MigrateStrategy
{
    public int? MaxParallel { get; init; }
    public string? HealthCheck { get; init; }
    public Duration? MinHealthyTime { get; init; }
    public Duration? HealthyDeadline { get; init; }
}
