using System.IO.Enumeration;

namespace Holdfast.Scheduling.Feasibility;

/// <summary>Which nodes a job is offered at all: those of its pool and datacenters that take work.</summary>
internal sealed class NodeScope(Job job)
{
    internal const string DefaultPool = "default";
    private const string EveryPool = "all";

    private readonly Dictionary<string, bool> _datacenters = new(StringComparer.Ordinal);

    internal string Pool { get; } = string.IsNullOrEmpty(job.NodePool) ? DefaultPool : job.NodePool;

    /// <summary>Ready for new allocations.</summary>
    internal static bool TakesWork(Node node) =>
        node is { Status: NodeStatus.Ready, Drain: false, DrainStrategy: null } && node.SchedulingEligibility != NodeEligibility.Ineligible;

    internal bool HasPool(Node node) => Pool == EveryPool || Pool == (node.NodePool.Length == 0 ? DefaultPool : node.NodePool);

    /// <summary>Datacenters may be patterns in which * stands for anything; a job without any runs in all.</summary>
    internal bool HasDatacenter(Node node)
    {
        if (!_datacenters.TryGetValue(node.Datacenter, out var wanted))
        {
            wanted = job.Datacenters is not { Count: > 0 } patterns
                || patterns.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, node.Datacenter, ignoreCase: false));
            _datacenters[node.Datacenter] = wanted;
        }
        return wanted;
    }
}
