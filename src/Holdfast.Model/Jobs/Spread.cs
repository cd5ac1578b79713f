namespace Holdfast.Model.Jobs;

/// <summary>Distribute allocations over the values of a node attribute.</summary>
public sealed record Spread
{
    public string Attribute { get; init => field = value ?? ""; } = "";
    public int? Weight { get; init; }
    public ValueList<SpreadTarget>? SpreadTarget { get; init; }
}
