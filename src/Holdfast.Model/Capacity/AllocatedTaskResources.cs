namespace Holdfast.Model.Capacity;

/// <summary>What one task was given.</summary>
public sealed record AllocatedTaskResources
{
    public AllocatedCpuResources Cpu { get; init; } = new();
    public AllocatedMemoryResources Memory { get; init; } = new();
    public ValueList<NetworkResource>? Networks { get; init; }
    public ValueList<AllocatedDeviceResource>? Devices { get; init; }
}
