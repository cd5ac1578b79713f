namespace Holdfast.Model.Capacity;

/// <summary>What the group was given: disk, networks, ports.</summary>
public sealed record AllocatedSharedResources
{
    public long DiskMB { get; init; }
    public ValueList<NetworkResource>? Networks { get; init; }
    public ValueList<PortMapping>? Ports { get; init; }
}
