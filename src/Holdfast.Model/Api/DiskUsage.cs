namespace Holdfast.Model.Api;

/// <summary>Size and use of a file system in MiB.</summary>
public sealed record DiskUsage
{
    public long DiskMB { get; init; }
    public long UsedMB { get; init; }
}
