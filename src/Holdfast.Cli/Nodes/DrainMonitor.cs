using Holdfast.Cli.Invocation;
using Holdfast.Cli.Monitoring;
using Holdfast.Cli.Output;

namespace Holdfast.Cli.Nodes;

/// <summary>Follows a drain until the node says that it is over.</summary>
internal sealed class DrainMonitor(Call call, Node node)
{
    private readonly ProgressLines _lines = new(call);
    private readonly Dictionary<string, string> _statuses = new(StringComparer.Ordinal);

    internal async Task<int> FollowAsync(CancellationToken cancellation)
    {
        try
        {
            _lines.Head($"Monitoring the drain of node \"{node.ID}\"");
            await foreach (var now in Watch.AnswersAsync(
                call.Around.Clock, options => call.Client.Nodes.GetAsync(node.ID, options, cancellation), cancellation))
            {
                foreach (var alloc in (await call.Client.Nodes.AllocationsAsync(node.ID, null, cancellation)).Value) Tell(alloc);
                if (now.DrainStrategy is not null) continue;
                _lines.Head($"Drain of node \"{node.ID}\" is complete");
                return ExitCodes.Success;
            }
            throw new InvalidOperationException("a watch ended by itself");
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            _lines.Head("No longer watching; the drain goes on all the same");
            return ExitCodes.Interrupted;
        }
    }

    private void Tell(Allocation alloc)
    {
        var state = $"{alloc.ClientStatus}, to {alloc.DesiredStatus}";
        if (_statuses.TryGetValue(alloc.ID, out var before) && before != state)
            _lines.Line($"Allocation \"{Ids.Of(alloc.ID, verbose: false)}\" of job \"{alloc.JobID}\": {before} -> {state}");
        _statuses[alloc.ID] = state;
    }
}
