namespace Holdfast.Model.Nodes;

/// <summary>Make a node eligible or ineligible.</summary>
public sealed record NodeUpdateEligibilityRequest
{
    public string NodeID { get; init => field = value ?? ""; } = "";
    public string Eligibility { get; init => field = value ?? ""; } = "";
}
