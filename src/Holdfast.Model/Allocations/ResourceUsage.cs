namespace Holdfast.Model.Allocations;

/// <summary>Measured memory and CPU.</summary>
public sealed record ResourceUsage
{
    public MemoryStats? MemoryStats { get; init; }
    public CpuStats? CpuStats { get; init; }
    public ValueList<DeviceGroupStats>? DeviceStats { get; init; }
}
