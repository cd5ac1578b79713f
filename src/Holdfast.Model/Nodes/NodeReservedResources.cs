namespace Holdfast.Model.Nodes;

/// <summary>What a node keeps for itself.</summary>
public sealed record NodeReservedResources
{
    public NodeReservedCpuResources Cpu { get; init => field = value ?? new(); } = new();
    public NodeReservedMemoryResources Memory { get; init => field = value ?? new(); } = new();
    public NodeReservedDiskResources Disk { get; init => field = value ?? new(); } = new();
    public NodeReservedNetworkResources Networks { get; init => field = value ?? new(); } = new();
}
