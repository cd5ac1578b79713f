using Microsoft.Extensions.Logging;

namespace Holdfast.Agent;

/// <summary>
/// The agent of one node: runs the allocations that the servers want there. It needs no server to restore and keep running what it knows.
/// Stopping it, in whatever way, leaves tasks running; the next agent on the same data directory takes them up.
/// </summary>
public sealed class NodeAgent(AgentOptions options, IServerLink servers, TimeProvider clock, ILoggerFactory logging) : IAsyncDisposable
{
    private static readonly TimeSpan LastReportTime = TimeSpan.FromSeconds(3);
    private AgentParts? _parts;
    private CancellationTokenSource? _stop;
    private Task _loops = Task.CompletedTask;

    /// <summary>The node as it is registered.</summary>
    /// <exception cref="InvalidOperationException">The agent has not been started.</exception>
    public Node Node => Parts.Node;

    /// <summary>What servers and the node's own API ask of the allocations here.</summary>
    /// <exception cref="InvalidOperationException">The agent has not been started.</exception>
    public INodeLink Link => Parts.Link;

    /// <summary>What is wrong with the agent itself, such as a full disk; null when all is well.</summary>
    public string? Trouble => _parts?.State.Trouble;

    /// <summary>Completes with the first registration at the servers.</summary>
    public Task Registered => Parts.Heartbeats.Registered;

    private AgentParts Parts => _parts ?? throw new InvalidOperationException("the agent has not been started");

    /// <summary>Opens the local state, takes up the tasks that run, and begins to follow the servers, whether one answers or not.</summary>
    /// <exception cref="FaultException">The data directory cannot be used: not writable, full, or in use by another agent; or the options are wrong.</exception>
    public async Task StartAsync(CancellationToken cancellation = default)
    {
        _parts = await AgentParts.MakeAsync(options, servers, clock, logging).ConfigureAwait(false);
        _stop = new();
        _parts.Allocations.Restore(_parts.Stored, _stop.Token);
        _loops = Task.WhenAll(_parts.Loops.Select(loop => loop.RunAsync(_stop.Token)));
    }

    /// <summary>Tells the servers what is still to be told, and lets go of the tasks, which run on.</summary>
    public async Task StopAsync(CancellationToken cancellation = default)
    {
        if (_parts is not { } parts || _stop is null) return;
        await _stop.CancelAsync().ConfigureAwait(false);
        await _loops.ConfigureAwait(false);
        await parts.Allocations.DetachAsync().ConfigureAwait(false);
        await SendLastAsync(parts, cancellation).ConfigureAwait(false);
        await parts.DisposeAsync().ConfigureAwait(false);
        _stop.Dispose();
        _stop = null;
    }

    /// <summary>Ends every task as a stop of its job would and removes what it left, in dev mode where nothing outlives the agent; waits at most until cancelled.</summary>
    public async Task EndTasksAsync(CancellationToken cancellation)
    {
        if (_parts is not { } parts || _stop is null) return;
        parts.Allocations.Closing = true;
        var ending = parts.Allocations.All.Select(runner => parts.Allocations.ForgetAsync(runner.Alloc.ID, _stop.Token)).ToList();
        await Task.WhenAll(ending).WaitAsync(cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public async ValueTask DisposeAsync() => await StopAsync().ConfigureAwait(false);

    private async Task SendLastAsync(AgentParts parts, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(LastReportTime, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            await parts.Reporter.SendAsync(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The next agent reports everything anew.
        }
    }
}
