namespace Holdfast.Agent.Cgroups;

/// <summary>Limits of a task: a share of CPU in MHz, and memory in MiB; <paramref name="MemoryMaxMB"/> is the hard limit where it differs (0: it does not).</summary>
internal sealed record CgroupLimits(long CpuShares, long MemoryMB, long MemoryMaxMB)
{
    private const long MiB = 1024 * 1024;

    internal long HardBytes => Math.Max(MemoryMB, MemoryMaxMB) * MiB;

    /// <summary>0 when it is the hard limit.</summary>
    internal long SoftBytes => MemoryMaxMB > MemoryMB ? MemoryMB * MiB : 0;

    /// <summary>cpu.shares of version 1: at least 2.</summary>
    internal long Shares => Math.Clamp(CpuShares, 2, 262_144);

    /// <summary>cpu.weight of version 2, 1 to 10,000; source: the conversion that OCI runtimes use.</summary>
    internal long Weight => 1 + (Shares - 2) * 9_999 / 262_142;
}
