namespace Holdfast.Model.Jobs;

/// <summary>Bounds and policy for changing a count.</summary>
public sealed record ScalingPolicy
{
    public long? Min { get; init; }
    public long? Max { get; init; }
    public OpaqueJson? Policy { get; init; }
    public bool? Enabled { get; init; }
    public string Type { get; init => field = value ?? ""; } = "";
    public string ID { get; init => field = value ?? ""; } = "";
    public string Namespace { get; init => field = value ?? ""; } = "";
    public ValueMap<string>? Target { get; init; }
    public long CreateIndex { get; init; }
    public long ModifyIndex { get; init; }
}
