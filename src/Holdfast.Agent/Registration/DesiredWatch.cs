using Microsoft.Extensions.Logging;

namespace Holdfast.Agent.Registration;

/// <summary>Follows what the servers want of the node.</summary>
/// <param name="known">The newest revision of which this node has seen something: a server that is behind it has nothing to say yet, and must not end what it has not heard of.</param>
internal sealed class DesiredWatch(IServerLink servers, string nodeId, long known, Func<IReadOnlyList<Allocation>, Task> apply, TimeProvider clock, ILogger log)
{
    private static readonly TimeSpan Wait = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan RetryPause = TimeSpan.FromSeconds(1);
    private long _index = Math.Max(known - 1, 0);

    internal async Task RunAsync(CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                var desired = await servers.WatchAllocationsAsync(nodeId, _index, Wait, cancellation).ConfigureAwait(false);
                if (desired.Index <= _index) continue;
                await apply(desired.Allocations).ConfigureAwait(false);
                _index = desired.Index;
            }
            catch (Exception e) when (e is ServersUnreachableException or FaultException)
            {
                log.LogWarning("No server tells what is to run here; what runs keeps running: {Reason}", e.Message);
                await Task.Delay(RetryPause, clock, cancellation).ConfigureAwait(false);
            }
        }
    }
}
