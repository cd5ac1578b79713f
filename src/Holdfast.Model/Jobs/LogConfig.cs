namespace Holdfast.Model.Jobs;

/// <summary>Rotation of a task's log files.</summary>
public sealed record LogConfig
{
    public int? MaxFiles { get; init; }
    public int? MaxFileSizeMB { get; init; }
    public bool? Enabled { get; init; }
    public bool? Disabled { get; init; }
}
