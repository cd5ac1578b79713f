namespace Holdfast.Model.Nodes;

/// <summary>Disk in bytes.</summary>
public sealed record HostDiskStats
{
    public string Device { get; init => field = value ?? ""; } = "";
    public string Mountpoint { get; init => field = value ?? ""; } = "";
    public long Size { get; init; }
    public long Used { get; init; }
    public long Available { get; init; }
    public double UsedPercent { get; init; }
    public double InodesUsedPercent { get; init; }
}
