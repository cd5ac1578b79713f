namespace Holdfast.Model.Nodes;

/// <summary>A host directory offered as volume.</summary>
public sealed record HostVolumeInfo
{
    public string Path { get; init => field = value ?? ""; } = "";
    public bool ReadOnly { get; init; }
    public string ID { get; init => field = value ?? ""; } = "";
}
