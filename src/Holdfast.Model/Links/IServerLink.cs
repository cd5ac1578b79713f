using Holdfast.Model.Allocations;
using Holdfast.Model.Nodes;

namespace Holdfast.Model.Links;

/// <summary>
/// What a node's agent asks of the servers: the process boundary between agent and server. Calls throw
/// <see cref="ServersUnreachableException"/> when no server can be reached; the agent keeps its tasks running and tries again.
/// </summary>
public interface IServerLink
{
    /// <summary>Registers the node or renews its fingerprint. The answer says how soon the next heartbeat is due.</summary>
    Task<HeartbeatAnswer> RegisterAsync(Node node, CancellationToken cancellation);

    Task<HeartbeatAnswer> HeartbeatAsync(string nodeId, CancellationToken cancellation);

    /// <summary>
    /// The allocations that the servers want on the node (also those to be stopped, until they are collected), each with its Job. Returns when
    /// something newer than <paramref name="afterIndex"/> is there, or unchanged after <paramref name="wait"/>.
    /// </summary>
    Task<DesiredAllocations> WatchAllocationsAsync(string nodeId, long afterIndex, TimeSpan wait, CancellationToken cancellation);

    /// <summary>
    /// Reports ClientStatus, ClientDescription, TaskStates, NetworkStatus and DeploymentStatus of allocations (other members but ID are ignored).
    /// Returns once the servers have stored them durably.
    /// </summary>
    Task ReportAsync(string nodeId, IReadOnlyList<Allocation> updates, CancellationToken cancellation);
}

/// <summary>How soon the next heartbeat is due, and the last revision the server knows.</summary>
public sealed record HeartbeatAnswer(TimeSpan HeartbeatTtl, long Index);

/// <summary>Desired allocations of a node as of a revision.</summary>
public sealed record DesiredAllocations(long Index, IReadOnlyList<Allocation> Allocations);

/// <summary>No server answers now.</summary>
public sealed class ServersUnreachableException(string message, Exception? inner = null) : Exception(message, inner);
