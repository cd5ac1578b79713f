namespace Holdfast.Model.Nodes;

/// <summary>What a node has.</summary>
public sealed record NodeResources
{
    public NodeCpuResources Cpu { get; init => field = value ?? new(); } = new();
    public NodeMemoryResources Memory { get; init => field = value ?? new(); } = new();
    public NodeDiskResources Disk { get; init => field = value ?? new(); } = new();
    public ValueList<NetworkResource>? Networks { get; init; }
    public ValueList<NodeDeviceResource>? Devices { get; init; }
    public int MinDynamicPort { get; init; }
    public int MaxDynamicPort { get; init; }
}
