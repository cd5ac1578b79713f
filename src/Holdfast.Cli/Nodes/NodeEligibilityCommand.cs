using System.CommandLine;
using Holdfast.Cli.Invocation;

namespace Holdfast.Cli.Nodes;

/// <summary>holdfast node eligibility.</summary>
internal sealed class NodeEligibilityCommand : ApiCommand
{
    private readonly NodeChoice _choice;
    private readonly Option<bool> _enable = Flags.Switch("enable", "Let the node take new allocations");
    private readonly Option<bool> _disable = Flags.Switch("disable", "Let it take no new ones; those it has go on");

    internal NodeEligibilityCommand(CommandContext context)
        : base(context, "eligibility", "Say whether a node takes new allocations")
    {
        _choice = new(context);
        Examples = ["node eligibility -disable 8f2a"];
        Arguments.Add(_choice.Argument);
        Add(_enable, _disable, _choice.Option);
    }

    protected override async Task<int> RunAsync(Call call, CancellationToken cancellation)
    {
        if (call.Get(_enable) == call.Get(_disable)) throw new CommandException("Give either -enable or -disable.");
        var node = await _choice.NodeAsync(call, cancellation);
        var wanted = call.Get(_enable) ? NodeEligibility.Eligible : NodeEligibility.Ineligible;
        await call.Client.Nodes.EligibilityAsync(node.ID, new() { NodeID = node.ID, Eligibility = wanted }, null, cancellation);
        call.Line($"Node \"{node.ID}\" is now {wanted} for new allocations");
        return ExitCodes.Success;
    }
}
