namespace Holdfast.Model.Capacity;

/// <summary>CPU given to a task.</summary>
public sealed record AllocatedCpuResources
{
    /// <summary>MHz.</summary>
    public long CpuShares { get; init; }
    public ValueList<int>? ReservedCores { get; init; }
}
