namespace Holdfast.Model.Allocations;

/// <summary>Health of an allocation within its deployment.</summary>
public sealed record AllocDeploymentStatus
{
    public bool? Healthy { get; init; }
    public DateTimeOffset Timestamp { get; init; }
    public bool Canary { get; init; }
    public long ModifyIndex { get; init; }
}
