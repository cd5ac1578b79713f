using System.CommandLine;
using Holdfast.Cli.Invocation;
using Holdfast.Cli.Lookup;

namespace Holdfast.Cli.Nodes;

/// <summary>Which node a command is about: by id or name, or with -self that of the agent.</summary>
internal sealed class NodeChoice
{
    private readonly Argument<string?> _node;
    private readonly Option<bool> _self = Flags.Switch("self", "The node that the agent itself is");

    internal NodeChoice(CommandContext context) =>
        _node = ArgumentsOf.Optional("node", "Id or name of a node, or the start of an id").Completing(context, SearchContext.Nodes);

    internal Argument Argument => _node;

    internal Option Option => _self;

    internal async Task<Node> NodeAsync(Call call, CancellationToken cancellation)
    {
        var given = call.Get(_self) ? await Find.OwnNodeAsync(call, cancellation) : call.Get(_node);
        return await Find.NodeAsync(call, given ?? throw new CommandException("Name a node, or give -self for the agent's own."), cancellation);
    }
}
