namespace Holdfast.Model.Nodes;

/// <summary>Reserved memory in MiB.</summary>
public sealed record NodeReservedMemoryResources
{
    public long MemoryMB { get; init; }
}
