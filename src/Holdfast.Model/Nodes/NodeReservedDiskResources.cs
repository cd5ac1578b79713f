namespace Holdfast.Model.Nodes;

/// <summary>Reserved disk in MiB.</summary>
public sealed record NodeReservedDiskResources
{
    public long DiskMB { get; init; }
}
