namespace Holdfast.Model.Nodes;

/// <summary>Reserved CPU in MHz.</summary>
public sealed record NodeReservedCpuResources
{
    public long CpuShares { get; init; }
}
