namespace Holdfast.Model.Jobs;

/// <summary>Something fetched into the task directory before the start.</summary>
public sealed record TaskArtifact
{
    public string? GetterSource { get; init; }
    public ValueMap<string>? GetterOptions { get; init; }
    public ValueMap<string>? GetterHeaders { get; init; }
    public string? GetterMode { get; init; }
    public bool? GetterInsecure { get; init; }
    public string? RelativeDest { get; init; }
    public bool Chown { get; init; }
}
