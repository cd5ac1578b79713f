using System.CommandLine;
using Holdfast.Cli.Invocation;
using Holdfast.Cli.Lookup;
using Holdfast.Client;

namespace Holdfast.Cli.Operating;

/// <summary>holdfast monitor: the log of an agent as it is written.</summary>
internal sealed class MonitorCommand : ApiCommand
{
    private readonly Option<string?> _level = Flags.Text("log-level", "level", "trace, debug, info, warn or error; info when not given");
    private readonly Option<string?> _node = Flags.Text("node-id", "node", "Of the agent of this node, by id, start of it, or name");
    private readonly Option<string?> _server = Flags.Text("server-id", "server", "Of this server, by name, or leader");
    private readonly Option<bool> _json = Flags.Switch("json", "As JSON, one object a line");

    internal MonitorCommand(CommandContext context)
        : base(context, "monitor", "Print an agent's log as it is written, until Ctrl-C") => Add(_level, _node, _server, _json);

    protected override async Task<int> RunAsync(Call call, CancellationToken cancellation)
    {
        var parameters = ValueMap<string>.Empty;
        if (call.Get(_node) is { } node) parameters = parameters.With("node_id", await Find.NodeIdAsync(call, node, cancellation));
        if (call.Get(_server) is { } server) parameters = parameters.With("server_id", server);
        if (call.Get(_json)) parameters = parameters.With("log_json", "true");
        try
        {
            await foreach (var frame in call.Client.Agent.MonitorAsync(call.Get(_level) ?? "info", new QueryOptions { Parameters = parameters }, cancellation))
                await call.Around.OutBytes.WriteAsync(frame.Data, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Ctrl-C is how watching ends.
        }
        return ExitCodes.Success;
    }
}
