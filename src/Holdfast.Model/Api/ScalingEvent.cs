namespace Holdfast.Model.Api;

/// <summary>A change of a group's count, or a note that an autoscaler left.</summary>
public sealed record ScalingEvent
{
    public long? Count { get; init; }
    public long PreviousCount { get; init; }
    public bool Error { get; init; }
    public string Message { get; init => field = value ?? ""; } = "";
    public OpaqueJson? Meta { get; init; }
    public string? EvalID { get; init; }
    /// <summary>Unix nanoseconds.</summary>
    public long Time { get; init; }
    public long CreateIndex { get; init; }
}
