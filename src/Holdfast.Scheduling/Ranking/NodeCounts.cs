namespace Holdfast.Scheduling.Ranking;

/// <summary>What became of the nodes on the way to a placement: the counts that explain it.</summary>
internal sealed class NodeCounts
{
    private readonly Dictionary<string, int> _classFiltered = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _filtered = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _classExhausted = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _exhausted = new(StringComparer.Ordinal);
    private readonly NodeOffer _offer;
    private AllocationMetric? _metric;
    private int _nodesFiltered, _nodesExhausted;

    internal NodeCounts(NodeOffer offer) => _offer = offer;

    /// <summary>Counts a node that the group must not use; -1 takes it off again.</summary>
    internal void Filter(Node node, string reason, int change = 1)
    {
        _nodesFiltered += change;
        Count(_classFiltered, _filtered, node, reason, change);
    }

    /// <summary>Counts a node that lacks room in a dimension; -1 takes it off again.</summary>
    internal void Exhaust(Node node, string dimension, int change = 1)
    {
        _nodesExhausted += change;
        Count(_classExhausted, _exhausted, node, dimension, change);
    }

    internal AllocationMetric Metric() => _metric ??= new()
    {
        NodesEvaluated = _offer.Nodes.Length,
        NodesFiltered = _nodesFiltered,
        NodesInPool = _offer.InPool,
        NodePool = _offer.Pool,
        NodesAvailable = _offer.Available,
        ClassFiltered = Map(_classFiltered),
        ConstraintFiltered = Map(_filtered),
        NodesExhausted = _nodesExhausted,
        ClassExhausted = Map(_classExhausted),
        DimensionExhausted = Map(_exhausted),
    };

    private void Count(Dictionary<string, int> classes, Dictionary<string, int> reasons, Node node, string reason, int change)
    {
        if (node.NodeClass.Length > 0) classes[node.NodeClass] = classes.GetValueOrDefault(node.NodeClass) + change;
        reasons[reason] = reasons.GetValueOrDefault(reason) + change;
        _metric = null;
    }

    private static ValueMap<int>? Map(Dictionary<string, int> counts) =>
        counts.Values.Any(count => count > 0) ? counts.Where(entry => entry.Value > 0).ToValueMap() : null;
}
