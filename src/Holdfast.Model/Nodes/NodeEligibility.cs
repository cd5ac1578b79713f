namespace Holdfast.Model.Nodes;

/// <summary>Values of Node.SchedulingEligibility.</summary>
public static class NodeEligibility
{
    public const string Eligible = "eligible";
    public const string Ineligible = "ineligible";
}
