namespace Holdfast.Scheduling.Feasibility;

/// <summary>One thing a node must be or have for a group to be placed on it.</summary>
/// <param name="Reason">What users are shown when nodes lack it.</param>
/// <param name="IsUnique">Whether nodes of one computed class may differ in the outcome.</param>
internal sealed record NodeCheck(string Reason, bool IsUnique, Func<Node, bool> Passes);
