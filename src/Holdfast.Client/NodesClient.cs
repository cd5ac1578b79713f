using Holdfast.Client.Transport;

namespace Holdfast.Client;

public sealed class NodesClient
{
    private readonly ApiTransport _api;

    internal NodesClient(ApiTransport api) => _api = api;

    /// <param name="resources">Also NodeResources and ReservedResources of each.</param>
    public Task<QueryResult<IReadOnlyList<NodeListStub>>> ListAsync(
        bool resources = false, QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.ListAsync<NodeListStub>("/v1/nodes", options.With("resources", resources), cancellation);

    public Task<QueryResult<Node>> GetAsync(string id, QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.GetAsync<Node>(Of(id), options, cancellation);

    public Task<QueryResult<IReadOnlyList<Allocation>>> AllocationsAsync(string id, QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.ListAsync<Allocation>(Of(id, "allocations"), options, cancellation);

    /// <summary>Evaluates anew the jobs that run on the node.</summary>
    public Task<NodePurgeResponse> EvaluateAsync(string id, QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.SendAsync<NodePurgeResponse>(HttpMethod.Put, Of(id, "evaluate"), options, cancellation);

    public Task<NodeDrainUpdateResponse> DrainAsync(
        string id, NodeUpdateDrainRequest request, QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.SendAsync<NodeUpdateDrainRequest, NodeDrainUpdateResponse>(HttpMethod.Put, Of(id, "drain"), request, options, cancellation);

    public Task<NodeEligibilityUpdateResponse> EligibilityAsync(
        string id, NodeUpdateEligibilityRequest request, QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.SendAsync<NodeUpdateEligibilityRequest, NodeEligibilityUpdateResponse>(HttpMethod.Put, Of(id, "eligibility"), request, options, cancellation);

    /// <summary>Forgets a node that is gone.</summary>
    public Task<NodePurgeResponse> PurgeAsync(string id, QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.SendAsync<NodePurgeResponse>(HttpMethod.Put, Of(id, "purge"), options, cancellation);

    public Task<QueryResult<HostStats>> StatsAsync(string id, QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.GetAsync<HostStats>("/v1/client/stats", options.With("node_id", id), cancellation);

    /// <summary>Deletes the directories of all finished allocations of the node.</summary>
    public Task CollectGarbageAsync(string id, QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.SendAsync(HttpMethod.Get, "/v1/client/gc", options.With("node_id", id), cancellation);

    public Task<QueryResult<NodeMetaResponse>> MetaAsync(string id, QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.GetAsync<NodeMetaResponse>("/v1/client/metadata", options.With("node_id", id), cancellation);

    private static string Of(string id, params ReadOnlySpan<string> rest) => ApiPath.Of("/v1/node", [id, .. rest]);
}
