namespace Holdfast.Model.Jobs;

/// <summary>When the node restarts a task in place.</summary>
public sealed record RestartPolicy
{
    public Duration? Interval { get; init; }
    public int? Attempts { get; init; }
    public Duration? Delay { get; init; }
    public string? Mode { get; init; }
    public bool? RenderTemplates { get; init; }
}
