using Microsoft.Extensions.Logging;

namespace Holdfast.Agent.Registration;

/// <summary>Registers the node, then lets the servers know that it is alive, and registers again when what it is has changed.</summary>
internal sealed class Heartbeats(IServerLink servers, Func<Node> node, TimeProvider clock, ILogger log)
{
    private static readonly TimeSpan RetryPause = TimeSpan.FromSeconds(1);
    private readonly TaskCompletionSource _registered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Node? _told;

    /// <summary>Completes with the first registration.</summary>
    internal Task Registered => _registered.Task;

    /// <summary>When a server last answered.</summary>
    internal DateTimeOffset LastAnswer { get; private set; } = clock.GetUtcNow();

    internal async Task RunAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var pause = await BeatAsync(cancellation).ConfigureAwait(false);
            await Task.Delay(pause, clock, cancellation).ConfigureAwait(false);
        }
    }

    private async Task<TimeSpan> BeatAsync(CancellationToken cancellation)
    {
        var now = node();
        try
        {
            var answer = _told == now
                ? await servers.HeartbeatAsync(now.ID, cancellation).ConfigureAwait(false)
                : await servers.RegisterAsync(now, cancellation).ConfigureAwait(false);
            if (_told is null) log.LogInformation("Node {Name} ({Id}) is registered", now.Name, now.ID);
            (_told, LastAnswer) = (now, clock.GetUtcNow());
            _registered.TrySetResult();
            // Early enough for one lost beat before the time is over.
            return answer.HeartbeatTtl / 2 > TimeSpan.Zero ? answer.HeartbeatTtl / 2 : RetryPause;
        }
        catch (Exception e) when (e is ServersUnreachableException or FaultException)
        {
            // A server that does not know the node (any more) is told anew who it is.
            if (e is FaultException { Fault.Kind: FaultKind.NotFound }) _told = null;
            else log.LogWarning("No server takes the node's heartbeat; tasks keep running: {Reason}", e.Message);
            return RetryPause;
        }
    }
}
