namespace Holdfast.Model.Nodes;

/// <summary>Start (DrainSpec set) or end a drain.</summary>
public sealed record NodeUpdateDrainRequest
{
    public string NodeID { get; init => field = value ?? ""; } = "";
    public DrainSpec? DrainSpec { get; init; }
    public bool MarkEligible { get; init; }
    public ValueMap<string>? Meta { get; init; }
}
