namespace Holdfast.Model.Nodes;

/// <summary>Disk of a node in MiB.</summary>
public sealed record NodeDiskResources
{
    public long DiskMB { get; init; }
}
