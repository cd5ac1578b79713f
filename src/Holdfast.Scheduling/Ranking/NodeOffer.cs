using Holdfast.Scheduling.Feasibility;

namespace Holdfast.Scheduling.Ranking;

/// <summary>The nodes that a job may be placed on as far as pool, datacenters and readiness go.</summary>
internal sealed class NodeOffer
{
    internal NodeOffer(IWorld world, Job job)
    {
        var scope = new NodeScope(job);
        var nodes = new List<Node>();
        var available = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var node in world.Nodes)
        {
            if (!scope.HasPool(node)) continue;
            InPool++;
            if (!NodeScope.TakesWork(node) || !scope.HasDatacenter(node)) continue;
            nodes.Add(node);
            available[node.Datacenter] = available.GetValueOrDefault(node.Datacenter) + 1;
        }
        (Nodes, Pool, Available) = ([.. nodes], scope.Pool, available.ToValueMap());
    }

    internal Node[] Nodes { get; }

    internal string Pool { get; }

    /// <summary>Every node of the pool, also those that take no work now.</summary>
    internal int InPool { get; }

    /// <summary>Nodes by datacenter.</summary>
    internal ValueMap<int> Available { get; }
}
