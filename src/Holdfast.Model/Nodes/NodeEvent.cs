namespace Holdfast.Model.Nodes;

/// <summary>Something that happened to a node.</summary>
public sealed record NodeEvent
{
    public string Message { get; init; } = "";
    public string Subsystem { get; init; } = "";
    public ValueMap<string>? Details { get; init; }
    public DateTimeOffset Timestamp { get; init; }
    public long CreateIndex { get; init; }
}
