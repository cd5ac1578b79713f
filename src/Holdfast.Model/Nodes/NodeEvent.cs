namespace Holdfast.Model.Nodes;

/// <summary>Something that happened to a node.</summary>
public sealed record NodeEvent
{
    public string Message { get; init => field = value ?? ""; } = "";
    public string Subsystem { get; init => field = value ?? ""; } = "";
    public ValueMap<string>? Details { get; init; }
    public DateTimeOffset Timestamp { get; init; }
    public long CreateIndex { get; init; }
}
