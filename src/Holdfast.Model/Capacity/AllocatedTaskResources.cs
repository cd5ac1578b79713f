namespace Holdfast.Model.Capacity;

/// <summary>What one task was given.</summary>
public sealed record AllocatedTaskResources
{
    public AllocatedCpuResources Cpu { get; init => field = value ?? new(); } = new();
    public AllocatedMemoryResources Memory { get; init => field = value ?? new(); } = new();
    public ValueList<NetworkResource>? Networks { get; init; }
    public ValueList<AllocatedDeviceResource>? Devices { get; init; }
}
