namespace Holdfast.Model.Jobs;

/// <summary>Where a task sees a claimed volume.</summary>
public sealed record VolumeMount
{
    public string? Volume { get; init; }
    public string? Destination { get; init; }
    public bool? ReadOnly { get; init; }
    public string? PropagationMode { get; init; }
    public string? SELinuxLabel { get; init; }
}
