namespace Holdfast.Scheduling;

/// <summary>CPU in MHz, memory and disk in MiB, and whole cores.</summary>
public readonly record struct ResourceSum(long Cpu, long MemoryMB, long MemoryMaxMB, long DiskMB, int Cores)
{
    public static ResourceSum operator +(ResourceSum left, ResourceSum right) => new(
        left.Cpu + right.Cpu, left.MemoryMB + right.MemoryMB, left.MemoryMaxMB + right.MemoryMaxMB, left.DiskMB + right.DiskMB, left.Cores + right.Cores);

    public static ResourceSum operator -(ResourceSum left, ResourceSum right) => new(
        left.Cpu - right.Cpu, left.MemoryMB - right.MemoryMB, left.MemoryMaxMB - right.MemoryMaxMB, left.DiskMB - right.DiskMB, left.Cores - right.Cores);

    /// <summary>The larger of each dimension.</summary>
    public static ResourceSum Max(ResourceSum left, ResourceSum right) => new(
        Math.Max(left.Cpu, right.Cpu), Math.Max(left.MemoryMB, right.MemoryMB), Math.Max(left.MemoryMaxMB, right.MemoryMaxMB),
        Math.Max(left.DiskMB, right.DiskMB), Math.Max(left.Cores, right.Cores));
}
