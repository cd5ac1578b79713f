namespace Holdfast.Model.Allocations;

/// <summary>Memory in bytes; Measured names the members that the kernel gave.</summary>
public sealed record MemoryStats
{
    /// <summary>Bytes.</summary>
    public long RSS { get; init; }
    public long Cache { get; init; }
    public long Swap { get; init; }
    public long Usage { get; init; }
    public long MaxUsage { get; init; }
    public long KernelUsage { get; init; }
    public long KernelMaxUsage { get; init; }
    public ValueList<string>? Measured { get; init; }
}
