namespace Holdfast.Model.Allocations;

/// <summary>Measured use of an allocation.</summary>
public sealed record AllocResourceUsage
{
    public ResourceUsage? ResourceUsage { get; init; }
    public ValueMap<TaskResourceUsage>? Tasks { get; init; }
    public long Timestamp { get; init; }
}
