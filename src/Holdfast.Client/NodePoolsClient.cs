using Holdfast.Client.Transport;

namespace Holdfast.Client;

public sealed class NodePoolsClient
{
    private readonly ApiTransport _api;

    internal NodePoolsClient(ApiTransport api) => _api = api;

    public Task<QueryResult<IReadOnlyList<NodePool>>> ListAsync(QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.ListAsync<NodePool>("/v1/node/pools", options, cancellation);

    public Task<QueryResult<NodePool>> GetAsync(string name, QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.GetAsync<NodePool>(ApiPath.Of("/v1/node/pool", name), options, cancellation);

    public Task ApplyAsync(NodePool pool, QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.SendAsync(HttpMethod.Put, ApiPath.Of("/v1/node/pool", pool.Name), pool, options, cancellation);

    public Task DeleteAsync(string name, QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.SendAsync(HttpMethod.Delete, ApiPath.Of("/v1/node/pool", name), options, cancellation);

    public Task<QueryResult<IReadOnlyList<NodeListStub>>> NodesAsync(string name, QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.ListAsync<NodeListStub>(ApiPath.Of("/v1/node/pool", name, "nodes"), options, cancellation);

    public Task<QueryResult<IReadOnlyList<JobListStub>>> JobsAsync(string name, QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.ListAsync<JobListStub>(ApiPath.Of("/v1/node/pool", name, "jobs"), options, cancellation);
}
