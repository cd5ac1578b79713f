namespace Holdfast.Model.Nodes;

/// <summary>CPU of a node.</summary>
public sealed record NodeCpuResources
{
    /// <summary>MHz over all cores.</summary>
    public long CpuShares { get; init; }
    public int TotalCpuCores { get; init; }
    public ValueList<int>? ReservableCpuCores { get; init; }
}
