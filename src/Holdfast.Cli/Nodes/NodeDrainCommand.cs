using System.CommandLine;
using Holdfast.Cli.Invocation;

namespace Holdfast.Cli.Nodes;

/// <summary>holdfast node drain: moves a node's allocations elsewhere.</summary>
internal sealed class NodeDrainCommand : ApiCommand
{
    private static readonly Duration DefaultDeadline = Duration.FromHours(1);

    private readonly NodeChoice _choice;
    private readonly Option<bool> _enable = Flags.Switch("enable", "Start a drain");
    private readonly Option<bool> _disable = Flags.Switch("disable", "End a drain under way");
    private readonly Option<Duration?> _deadline = Flags.Time("deadline", "After this what is left is stopped; 1h when not given");
    private readonly Option<bool> _noDeadline = Flags.Switch("no-deadline", "Wait for ever");
    private readonly Option<bool> _force = Flags.Switch("force", "Stop everything at once");
    private readonly Option<bool> _ignoreSystem = Flags.Switch("ignore-system", "Leave allocations of system jobs running");
    private readonly Option<bool> _keepIneligible = Flags.Switch("keep-ineligible", "After -disable still take no new allocations");
    private readonly Option<string?> _message = Flags.Text("m", "text", "Why; kept with the drain");
    private readonly Option<string[]> _meta = Flags.Texts("meta", "key=value", "Kept with the drain; may be repeated");
    private readonly Option<bool> _detach = Flags.Switch("detach", "Return at once instead of following the drain");
    private readonly Option<bool> _monitor = Flags.Switch("monitor", "Only follow a drain under way");
    private readonly Option<bool> _yes = Flags.Yes();

    internal NodeDrainCommand(CommandContext context)
        : base(context, "drain", "Move all allocations of a node elsewhere")
    {
        _choice = new(context);
        Examples = ["node drain -enable -deadline 10m 8f2a", "node drain -disable 8f2a"];
        Arguments.Add(_choice.Argument);
        Add(_enable, _disable, _deadline, _noDeadline, _force, _ignoreSystem, _keepIneligible, _message, _meta, _detach, _monitor, _yes, _choice.Option);
    }

    protected override async Task<int> RunAsync(Call call, CancellationToken cancellation)
    {
        if (new[] { _enable, _disable, _monitor }.Count(option => call.Get(option)) != 1)
            throw new CommandException("Give one of -enable, -disable and -monitor.");
        if (new[] { call.Get(_deadline) is not null, call.Get(_noDeadline), call.Get(_force) }.Count(given => given) > 1)
            throw new CommandException("-deadline, -no-deadline and -force exclude each other.");
        var node = await _choice.NodeAsync(call, cancellation);
        if (!call.Get(_monitor)) await UpdateAsync(call, node, cancellation);
        return call.Get(_disable) || call.Get(_detach) ? ExitCodes.Success : await new DrainMonitor(call, node).FollowAsync(cancellation);
    }

    private async Task UpdateAsync(Call call, Node node, CancellationToken cancellation)
    {
        var enable = call.Get(_enable);
        if (enable && !call.Get(_yes) && call.Around.InIsTerminal) call.Confirm($"Drain node \"{node.ID}\" ({node.Name})?");
        var meta = call.Get(_meta)!.Select(text => text.Split('=', 2)).Select(pair => KeyValuePair.Create(pair[0], pair.Length > 1 ? pair[1] : ""))
            .ToValueMap();
        var request = new NodeUpdateDrainRequest
        {
            NodeID = node.ID,
            DrainSpec = enable ? new() { Deadline = Deadline(call), IgnoreSystemJobs = call.Get(_ignoreSystem) } : null,
            MarkEligible = !enable && !call.Get(_keepIneligible),
            Meta = call.Get(_message) is { } message ? meta.With("message", message) : meta,
        };
        await call.Client.Nodes.DrainAsync(node.ID, request, null, cancellation);
        call.Line(enable ? $"Drain of node \"{node.ID}\" has begun" : $"Drain of node \"{node.ID}\" has ended");
    }

    private Duration Deadline(Call call) =>
        call.Get(_force) ? new(-1) : call.Get(_noDeadline) ? Duration.Zero : call.Get(_deadline) ?? DefaultDeadline;
}
