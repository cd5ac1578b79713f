using System.Threading.Channels;
using Holdfast.Control.Writing;
using Holdfast.Store;

namespace Holdfast.Control.Links;

/// <summary>Serves the agents of this process. Faults are thrown as <see cref="FaultException"/>: NotFound tells an agent to register again.</summary>
internal sealed class ServerLink(CommandContext context, Heartbeats heartbeats, ReportAllocations reports) : IServerLink
{
    private readonly RegisterNode _register = new(context);
    private readonly DesiredAllocationsWatch _watch = new(context.Writer.Replica, context.Time);

    public Task<HeartbeatAnswer> RegisterAsync(Node node, CancellationToken cancellation)
    {
        heartbeats.Seen(node.ID);
        return ReachedAsync(async () => Answer((await _register.RunAsync(node, cancellation)).Value));
    }

    public Task<HeartbeatAnswer> HeartbeatAsync(string nodeId, CancellationToken cancellation)
    {
        heartbeats.Seen(nodeId);
        if (context.Writer.Current.Find(Schema.Nodes, nodeId) is { Status: NodeStatus.Ready }) return Task.FromResult(Answer(context.Writer.Current.Revision));
        return ReachedAsync(async () => Answer((await _register.HeardOfAsync(nodeId, cancellation)).Value));
    }

    public Task<DesiredAllocations> WatchAllocationsAsync(string nodeId, long afterIndex, TimeSpan wait, CancellationToken cancellation) =>
        ReachedAsync(() => _watch.NextAsync(nodeId, afterIndex, wait, cancellation));

    public Task ReportAsync(string nodeId, IReadOnlyList<Allocation> updates, CancellationToken cancellation)
    {
        heartbeats.Seen(nodeId);
        return ReachedAsync(async () =>
        {
            await reports.AddAsync(nodeId, updates, cancellation);
            return true;
        });
    }

    /// <summary>To an agent, a server whose store fails or that has stopped is one that it cannot reach: it tries again.</summary>
    private static async Task<T> ReachedAsync<T>(Func<Task<T>> ask)
    {
        try
        {
            return await ask();
        }
        catch (Exception e) when (e is StoreException or ObjectDisposedException or ChannelClosedException)
        {
            throw new ServersUnreachableException($"the server cannot take this now: {e.Message}", e);
        }
    }

    /// <summary>Agents have half of the time to live, so that one lost heartbeat is no harm.</summary>
    private HeartbeatAnswer Answer(long index) => new(context.Options.HeartbeatTtl / 2, index);
}
