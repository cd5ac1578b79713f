namespace Holdfast.Model.Nodes;

/// <summary>The last drain.</summary>
public sealed record DrainMetadata
{
    public DateTimeOffset StartedAt { get; init; }
    public DateTimeOffset UpdatedAt { get; init; }
    public string Status { get; init => field = value ?? ""; } = "";
    public string AccessorID { get; init => field = value ?? ""; } = "";
    public ValueMap<string>? Meta { get; init; }
}
