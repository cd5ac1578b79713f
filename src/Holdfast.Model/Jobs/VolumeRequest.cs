namespace Holdfast.Model.Jobs;

/// <summary>A volume that a group claims.</summary>
public sealed record VolumeRequest
{
    public string Name { get; init; } = "";
    public string Type { get; init; } = "";
    public string Source { get; init; } = "";
    public bool ReadOnly { get; init; }
    public bool Sticky { get; init; }
    public string AccessMode { get; init; } = "";
    public string AttachmentMode { get; init; } = "";
    public CSIMountOptions? MountOptions { get; init; }
    public bool PerAlloc { get; init; }
}
