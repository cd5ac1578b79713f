using System.Globalization;

namespace Holdfast.Cli.Output;

/// <summary>Why copies of a group found no place, in words, one reason a line.</summary>
internal static class PlacementText
{
    /// <summary>Reasons in the order in which the scheduler looks: nodes at all, datacenters, constraints, resources.</summary>
    private static readonly Func<AllocationMetric, IEnumerable<string>>[] Rules =
    [
        metric => metric.NodesEvaluated == 0
            ? [$"no node of pool {(metric.NodePool.Length > 0 ? metric.NodePool : "default")} is ready, eligible and in the job's datacenters"]
            : [],
        metric => metric.NodesAvailable.OrEmpty().Where(entry => entry.Value == 0).Select(entry => $"no node is ready in datacenter {entry.Key}"),
        metric => metric.ClassFiltered.OrEmpty().Select(entry => $"constraints filter out {Nodes(entry.Value)} of class {entry.Key}"),
        metric => metric.ConstraintFiltered.OrEmpty().Select(entry => $"constraint \"{entry.Key}\" filters out {Nodes(entry.Value)}"),
        metric => metric.NodesExhausted > 0 ? [$"resources are exhausted on {Nodes(metric.NodesExhausted)}"] : [],
        metric => metric.ClassExhausted.OrEmpty().Select(entry => $"class {entry.Key} is exhausted on {Nodes(entry.Value)}"),
        metric => metric.DimensionExhausted.OrEmpty().Select(entry => $"not enough {entry.Key} on {Nodes(entry.Value)}"),
        metric => metric.QuotaExhausted.OrEmpty().Select(quota => $"quota {quota} is used up"),
    ];

    internal static IEnumerable<string> Reasons(AllocationMetric metric) => Rules.SelectMany(rule => rule(metric));

    /// <summary>A head line for each group, and its reasons below it.</summary>
    internal static IEnumerable<string> Lines(ValueMap<AllocationMetric>? failed)
    {
        foreach (var (group, metric) in failed.OrEmpty())
        {
            yield return $"Task Group \"{group}\" (could not place {Copies(metric.CoalescedFailures + 1)}):";
            foreach (var reason in Reasons(metric)) yield return $"  * {reason}";
        }
    }

    private static string Copies(int count) => count == 1 ? "1 copy" : string.Create(CultureInfo.InvariantCulture, $"{count} copies");

    private static string Nodes(int count) => count == 1 ? "1 node" : string.Create(CultureInfo.InvariantCulture, $"{count} nodes");
}
