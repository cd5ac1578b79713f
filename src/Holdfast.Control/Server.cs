using Holdfast.Control.Commands;
using Holdfast.Control.Controllers;
using Holdfast.Control.Events;
using Holdfast.Control.Links;
using Holdfast.Control.Runtime;
using Holdfast.Control.Writing;
using Holdfast.Store;
using Holdfast.Store.Tables;
using Microsoft.Extensions.Logging;

namespace Holdfast.Control;

/// <summary>
/// The server side of one process: follows the store, decides and carries out with its controllers, serves agents, takes commands.
/// Reads go to <see cref="Current"/> with the queries of Holdfast.Control.Queries; blocking ones wait on <see cref="Replica"/>.
/// </summary>
public sealed class Server : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly IReadOnlyList<ControllerLoop> _loops;
    private readonly List<Task> _running = [];
    private int _disposed;

    private Server(IStore store, Replica replica, CommandContext context, ILoggerFactory logs)
    {
        (Replica, Options, Events) = (replica, context.Options, new(replica));
        var heartbeats = new Heartbeats(context.Time, context.Options.HeartbeatTtl);
        var garbage = new CollectGarbage(context);
        Jobs = new(context);
        Allocations = new(context);
        Evaluations = new(context);
        Nodes = new(context);
        Namespaces = new(context);
        NodePools = new(context);
        Operator = new(context, garbage);
        var reports = new ReportAllocations(context);
        ServerLink = new ServerLink(context, heartbeats, reports);
        var log = logs.CreateLogger<Server>();
        Work =
        [
            new ProcessEvaluations(context, log), new UnblockEvaluations(context), new WatchHeartbeats(context, heartbeats, log), new DrainNodes(context),
            new LaunchPeriodicJobs(context, log), garbage, new CompactHistory(store, replica, context.Time),
        ];
        _loops = [.. Work.Select(controller => new ControllerLoop(controller, replica, context.Time, log))];
        Run(reports.RunAsync);
        Run(Events.RunAsync);
    }

    public ServerOptions Options { get; }

    public Replica Replica { get; }

    public Snapshot Current => Replica.Current;

    public JobCommands Jobs { get; }

    public AllocationCommands Allocations { get; }

    public EvaluationCommands Evaluations { get; }

    public NodeCommands Nodes { get; }

    public NamespaceCommands Namespaces { get; }

    public NodePoolCommands NodePools { get; }

    public OperatorCommands Operator { get; }

    public EventFeed Events { get; }

    /// <summary>For agents of this process.</summary>
    public IServerLink ServerLink { get; }

    public NodeLinks NodeLinks { get; } = new();

    /// <summary>What each controller said when it last ran.</summary>
    public IReadOnlyList<ControllerStatus> Controllers => [.. _loops.Select(loop => loop.Status)];

    internal IReadOnlyList<IController> Work { get; }

    /// <summary>Loads the replica, makes sure of what is always there (default namespace, node pools, cluster id), and starts the controllers.</summary>
    /// <param name="store">Stays the caller's to dispose, after the server.</param>
    public static async Task<Server> StartAsync(IStore store, ServerOptions options, TimeProvider time, ILoggerFactory logs, CancellationToken ct)
    {
        var server = await OpenAsync(store, options, time, logs, ct);
        foreach (var loop in server._loops) server.Run(loop.RunAsync);
        return server;
    }

    /// <summary>A server whose controllers do not run by themselves, so that tests can run them step by step.</summary>
    internal static async Task<Server> OpenAsync(IStore store, ServerOptions options, TimeProvider time, ILoggerFactory logs, CancellationToken ct)
    {
        var replica = await Replica.StartAsync(store, Schema.Tables, time, ct);
        try
        {
            var writer = new Writer(new(store, replica));
            _ = (await Foundations.EnsureAsync(writer, time, ct)).Value;
            return new(store, replica, new(writer, time, options), logs);
        }
        catch
        {
            await replica.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0) return;
        await _stop.CancelAsync();
        await Task.WhenAll(_running);
        await Replica.DisposeAsync();
        _stop.Dispose();
    }

    private void Run(Func<CancellationToken, Task> work) => _running.Add(Task.Run(() => work(_stop.Token), CancellationToken.None));
}
