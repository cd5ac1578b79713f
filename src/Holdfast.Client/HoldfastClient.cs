using Holdfast.Client.Transport;

namespace Holdfast.Client;

/// <summary>
/// Typed access to an agent's HTTP API. Every call throws <see cref="ApiException"/> when the agent refuses, and
/// <see cref="ApiUnreachableException"/> when none answers. May be used concurrently.
/// </summary>
public sealed class HoldfastClient : IDisposable
{
    private readonly ApiTransport _transport;

    public HoldfastClient(ClientOptions options)
    {
        Options = options;
        _transport = new(options);
        Jobs = new(_transport);
        Evaluations = new(_transport);
        Deployments = new(_transport);
        Allocations = new(_transport);
        Files = new(_transport);
        Nodes = new(_transport);
        NodePools = new(_transport);
        Namespaces = new(_transport);
        Agent = new(_transport);
        Status = new(_transport);
        Operator = new(_transport);
        System = new(_transport);
        Search = new(_transport);
        Events = new(_transport);
        Raw = new(_transport);
    }

    public ClientOptions Options { get; }

    public JobsClient Jobs { get; }

    public EvaluationsClient Evaluations { get; }

    public DeploymentsClient Deployments { get; }

    public AllocationsClient Allocations { get; }

    public FilesClient Files { get; }

    public NodesClient Nodes { get; }

    public NodePoolsClient NodePools { get; }

    public NamespacesClient Namespaces { get; }

    public AgentClient Agent { get; }

    public StatusClient Status { get; }

    public OperatorClient Operator { get; }

    public SystemClient System { get; }

    public SearchClient Search { get; }

    public EventsClient Events { get; }

    public RawClient Raw { get; }

    public void Dispose() => _transport.Dispose();
}
