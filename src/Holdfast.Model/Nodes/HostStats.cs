namespace Holdfast.Model.Nodes;

/// <summary>Measured use of a node.</summary>
public sealed record HostStats
{
    public HostMemoryStats? Memory { get; init; }
    public ValueList<HostCPUStats>? CPU { get; init; }
    public ValueList<HostDiskStats>? DiskStats { get; init; }
    public HostDiskStats? AllocDirStats { get; init; }
    public ValueList<DeviceGroupStats>? DeviceStats { get; init; }
    /// <summary>Seconds.</summary>
    public long Uptime { get; init; }
    /// <summary>MHz in use.</summary>
    public double CPUTicksConsumed { get; init; }
}
