namespace Holdfast.Model.Jobs;

/// <summary>A command run in the task when a template changes.</summary>
public sealed record ChangeScript
{
    public string? Command { get; init; }
    public ValueList<string>? Args { get; init; }
    public Duration? Timeout { get; init; }
    public bool? FailOnError { get; init; }
    public bool? RunOnFirstRender { get; init; }
}
