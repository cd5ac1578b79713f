namespace Holdfast.Model.Jobs;

/// <summary>A volume that a group claims.</summary>
public sealed record VolumeRequest
{
    public string Name { get; init => field = value ?? ""; } = "";
    public string Type { get; init => field = value ?? ""; } = "";
    public string Source { get; init => field = value ?? ""; } = "";
    public bool ReadOnly { get; init; }
    public bool Sticky { get; init; }
    public string AccessMode { get; init => field = value ?? ""; } = "";
    public string AttachmentMode { get; init => field = value ?? ""; } = "";
    public CSIMountOptions? MountOptions { get; init; }
    public bool PerAlloc { get; init; }
}
