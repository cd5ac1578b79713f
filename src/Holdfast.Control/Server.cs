using Holdfast.Control.Commands;
using Holdfast.Control.Events;
using Holdfast.Control.Links;
using Holdfast.Control.Runtime;
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
    /// <summary>Loads the replica, makes sure of what is always there (default namespace, node pools, cluster id), and starts the controllers.</summary>
    /// <param name="store">Stays the caller's to dispose, after the server.</param>
    public static Task<Server> StartAsync(IStore store, ServerOptions options, TimeProvider time, ILoggerFactory logs, CancellationToken ct) => throw new NotSupportedException();

    public required ServerOptions Options { get; init; }
    public required Replica Replica { get; init; }
    public Snapshot Current => Replica.Current;
    public required JobCommands Jobs { get; init; }
    public required AllocationCommands Allocations { get; init; }
    public required EvaluationCommands Evaluations { get; init; }
    public required NodeCommands Nodes { get; init; }
    public required NamespaceCommands Namespaces { get; init; }
    public required NodePoolCommands NodePools { get; init; }
    public required OperatorCommands Operator { get; init; }
    public required EventFeed Events { get; init; }

    /// <summary>For agents of this process.</summary>
    public required IServerLink ServerLink { get; init; }
    public required NodeLinks NodeLinks { get; init; }

    /// <summary>What each controller said when it last ran.</summary>
    public IReadOnlyList<ControllerStatus> Controllers => throw new NotSupportedException();

    public ValueTask DisposeAsync() => throw new NotSupportedException();
}
