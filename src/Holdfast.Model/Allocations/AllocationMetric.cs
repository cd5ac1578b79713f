namespace Holdfast.Model.Allocations;

/// <summary>How a placement was decided: counts of nodes and reasons, and scores.</summary>
public sealed record AllocationMetric
{
    public int NodesEvaluated { get; init; }
    public int NodesFiltered { get; init; }
    public int NodesInPool { get; init; }
    public string NodePool { get; init => field = value ?? ""; } = "";
    public ValueMap<int>? NodesAvailable { get; init; }
    public ValueMap<int>? ClassFiltered { get; init; }
    public ValueMap<int>? ConstraintFiltered { get; init; }
    public int NodesExhausted { get; init; }
    public ValueMap<int>? ClassExhausted { get; init; }
    public ValueMap<int>? DimensionExhausted { get; init; }
    public ValueList<string>? QuotaExhausted { get; init; }
    public ValueMap<Resources>? ResourcesExhausted { get; init; }
    public ValueMap<double>? Scores { get; init; }
    public Duration AllocationTime { get; init; }
    public int CoalescedFailures { get; init; }
    public ValueList<NodeScoreMeta>? ScoreMetaData { get; init; }
}
