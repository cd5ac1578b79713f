namespace Holdfast.Model.Nodes;

/// <summary>Memory of a node in MiB.</summary>
public sealed record NodeMemoryResources
{
    public long MemoryMB { get; init; }
}
