namespace Holdfast.Scheduling.Ranking;

/// <summary>
/// Where allocations of the job are, kept as the plan grows: what anti-affinity, distinct_hosts, distinct_property and spread count.
/// </summary>
internal sealed class JobTally
{
    private readonly Dictionary<(string NodeID, string Group), (Node Node, int Count)> _byGroup = [];
    private readonly Dictionary<string, int> _byNode = new(StringComparer.Ordinal);

    internal bool IsEmpty => _byNode.Count == 0;

    /// <summary>Each node with allocations, by group.</summary>
    internal IEnumerable<(Node Node, string Group, int Count)> All => _byGroup.Select(entry => (entry.Value.Node, entry.Key.Group, entry.Value.Count));

    internal int OnNode(string nodeId) => _byNode.GetValueOrDefault(nodeId);

    internal int OnNode(string nodeId, string group) => _byGroup.GetValueOrDefault((nodeId, group)).Count;

    internal void Count(Node node, string group, int change)
    {
        _byNode[node.ID] = OnNode(node.ID) + change;
        _byGroup[(node.ID, group)] = (node, OnNode(node.ID, group) + change);
    }
}
