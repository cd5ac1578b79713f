namespace Holdfast.Model.Nodes;

/// <summary>Memory in bytes.</summary>
public sealed record HostMemoryStats
{
    public long Total { get; init; }
    public long Available { get; init; }
    public long Used { get; init; }
    public long Free { get; init; }
}
