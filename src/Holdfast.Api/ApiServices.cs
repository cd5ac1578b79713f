using Holdfast.Api.Logging;
using Holdfast.Api.Metrics;
using Holdfast.Control;

namespace Holdfast.Api;

/// <summary>What the endpoints answer from.</summary>
public sealed record ApiServices
{
    public required Server Server { get; init; }

    /// <summary>Agents of nodes, for logs, files, exec and the like.</summary>
    public required INodeLinks Nodes { get; init; }

    public required AgentFacts Agent { get; init; }

    /// <summary>What the agent logs, for /v1/agent/monitor.</summary>
    public required LogRing Log { get; init; }

    public required MetricsRegistry Metrics { get; init; }

    public required TimeProvider Time { get; init; }
}
