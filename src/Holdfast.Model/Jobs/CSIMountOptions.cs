namespace Holdfast.Model.Jobs;

/// <summary>File system and mount flags of a CSI volume.</summary>
public sealed record CSIMountOptions
{
    public string FSType { get; init => field = value ?? ""; } = "";
    public ValueList<string>? MountFlags { get; init; }
}
