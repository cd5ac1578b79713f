namespace Holdfast.Model.Nodes;

/// <summary>A task driver as found on a node.</summary>
public sealed record DriverInfo
{
    public ValueMap<string>? Attributes { get; init; }
    public bool Detected { get; init; }
    public bool Healthy { get; init; }
    public string HealthDescription { get; init => field = value ?? ""; } = "";
    public DateTimeOffset UpdateTime { get; init; }
}
