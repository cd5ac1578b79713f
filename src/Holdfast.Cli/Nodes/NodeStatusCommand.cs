using System.CommandLine;
using Holdfast.Cli.Invocation;
using Holdfast.Cli.Lookup;
using Holdfast.Cli.Output;

namespace Holdfast.Cli.Nodes;

/// <summary>holdfast node status.</summary>
internal sealed class NodeStatusCommand : ApiCommand
{
    private readonly Argument<string?> _node;
    private readonly Option<bool> _self = Flags.Switch("self", "The node that the agent itself is");
    private readonly Option<bool> _allocs = Flags.Switch("allocs", "Count the running allocations of each node in the list");
    private readonly Option<bool> _short = Flags.Switch("short", "Leave out resources and events");
    private readonly Option<bool> _stats = Flags.Switch("stats", "Show more of the measured resource use");
    private readonly Option<string?> _filter = Flags.Text("filter", "expression", "Only nodes that this holds for, such as 'Status == \"ready\"'");
    private readonly Option<bool> _verbose = Flags.Verbose();
    private readonly Shape _shape = new();

    internal NodeStatusCommand(CommandContext context)
        : base(context, "status", "List nodes, or show one with its resources and allocations")
    {
        _node = ArgumentsOf.Optional("node", "Id or name of a node, or the start of an id").Completing(context, SearchContext.Nodes);
        Examples = ["node status", "node status -self", "node status -verbose 8f2a"];
        Arguments.Add(_node);
        Add(_self, _allocs, _short, _stats, _filter, _verbose);
        Add(_shape.Options);
    }

    protected override async Task<int> RunAsync(Call call, CancellationToken cancellation)
    {
        var given = call.Get(_self) ? await Find.OwnNodeAsync(call, cancellation) : call.Get(_node);
        return given is null ? await ListAsync(call, cancellation) : await OneAsync(call, given, cancellation);
    }

    private async Task<int> ListAsync(Call call, CancellationToken cancellation)
    {
        var nodes = (await call.Client.Nodes.ListAsync(false, new() { Filter = call.Get(_filter) ?? "" }, cancellation)).Value;
        if (_shape.WriteList(call, nodes)) return ExitCodes.Success;
        var running = call.Get(_allocs) ? await RunningAsync(call, cancellation) : null;
        NodeTable.Write(call, nodes, running, call.Get(_verbose));
        return ExitCodes.Success;
    }

    private async Task<int> OneAsync(Call call, string given, CancellationToken cancellation)
    {
        var node = await Find.NodeAsync(call, given, cancellation);
        if (_shape.Write(call, node)) return ExitCodes.Success;
        var detail = new NodeDetail(call, node, call.Get(_verbose));
        detail.WriteBasics();
        if (!call.Get(_short))
        {
            detail.WriteDrivers();
            detail.WriteEvents();
        }
        var allocations = (await call.Client.Nodes.AllocationsAsync(node.ID, null, cancellation)).Value;
        if (!call.Get(_short))
        {
            detail.WriteAllocated(allocations);
            await detail.WriteMeasuredAsync(call.Get(_stats), cancellation);
        }
        detail.WriteAllocations(allocations);
        if (call.Get(_verbose)) detail.WriteAttributes();
        return ExitCodes.Success;
    }

    private static async Task<Dictionary<string, int>> RunningAsync(Call call, CancellationToken cancellation)
    {
        var allocations = await call.Client.Allocations.ListAsync(new() { Namespace = "*" }, cancellation);
        return allocations.Value.Where(alloc => alloc.ClientStatus == AllocClientStatus.Running).GroupBy(alloc => alloc.NodeID, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
    }
}
