using Holdfast.Cli.Invocation;
using Holdfast.Cli.Output;

namespace Holdfast.Cli.Nodes;

/// <summary>Nodes as a table.</summary>
internal static class NodeTable
{
    /// <param name="running">Running allocations by node id, or null to leave the column out.</param>
    internal static void Write(Call call, IReadOnlyList<NodeListStub> nodes, Dictionary<string, int>? running, bool verbose)
    {
        if (nodes.Count == 0)
        {
            call.Line("No nodes registered");
            return;
        }
        var titles = new List<string> { "ID", "Node Pool", "DC", "Name", "Class", "Drain", "Eligibility", "Status" };
        if (verbose) titles.InsertRange(5, ["Address", "Version"]);
        if (running is not null) titles.Add("Running Allocs");
        var table = new Columns([.. titles]);
        foreach (var node in nodes) table.Add(Row(node, running, verbose));
        table.Write(call.Out, call.Paint);
    }

    private static string[] Row(NodeListStub node, Dictionary<string, int>? running, bool verbose)
    {
        var cells = new List<string>
        {
            Ids.Of(node.ID, verbose), node.NodePool, node.Datacenter, node.Name, node.NodeClass, node.Drain ? "true" : "false",
            node.SchedulingEligibility, node.Status,
        };
        if (verbose) cells.InsertRange(5, [node.Address, node.Version]);
        if (running is not null) cells.Add($"{running.GetValueOrDefault(node.ID)}");
        return [.. cells];
    }
}
