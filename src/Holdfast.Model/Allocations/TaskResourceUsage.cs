namespace Holdfast.Model.Allocations;

/// <summary>Measured use of one task. Timestamp in unix nanoseconds.</summary>
public sealed record TaskResourceUsage
{
    public ResourceUsage? ResourceUsage { get; init; }
    public long Timestamp { get; init; }
    public ValueMap<ResourceUsage>? Pids { get; init; }
}
