namespace Holdfast.Model.Jobs;

/// <summary>When a task runs relative to the main tasks.</summary>
public sealed record TaskLifecycle
{
    public string Hook { get; init => field = value ?? ""; } = "";
    public bool Sidecar { get; init; }
}
