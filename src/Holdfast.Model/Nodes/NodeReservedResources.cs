namespace Holdfast.Model.Nodes;

/// <summary>What a node keeps for itself.</summary>
public sealed record NodeReservedResources
{
    public NodeReservedCpuResources Cpu { get; init; } = new();
    public NodeReservedMemoryResources Memory { get; init; } = new();
    public NodeReservedDiskResources Disk { get; init; } = new();
    public NodeReservedNetworkResources Networks { get; init; } = new();
}
