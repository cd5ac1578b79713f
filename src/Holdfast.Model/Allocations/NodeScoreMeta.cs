namespace Holdfast.Model.Allocations;

/// <summary>Scores of one node by scorer.</summary>
public sealed record NodeScoreMeta
{
    public string NodeID { get; init => field = value ?? ""; } = "";
    public ValueMap<double>? Scores { get; init; }
    public double NormScore { get; init; }
}
