namespace Holdfast.Model.Jobs;

/// <summary>The shared directory of an allocation.</summary>
public sealed record EphemeralDisk
{
    public bool? Sticky { get; init; }
    public bool? Migrate { get; init; }
    public int? SizeMB { get; init; }
}
