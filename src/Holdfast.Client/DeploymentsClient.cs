using Holdfast.Client.Transport;

namespace Holdfast.Client;

public sealed class DeploymentsClient
{
    private readonly ApiTransport _api;

    internal DeploymentsClient(ApiTransport api) => _api = api;

    public Task<QueryResult<IReadOnlyList<Deployment>>> ListAsync(QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.ListAsync<Deployment>("/v1/deployments", options, cancellation);

    public Task<QueryResult<Deployment>> GetAsync(string id, QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.GetAsync<Deployment>(ApiPath.Of("/v1/deployment", id), options, cancellation);

    public Task<QueryResult<IReadOnlyList<AllocationListStub>>> AllocationsAsync(
        string id, QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.ListAsync<AllocationListStub>(ApiPath.Of("/v1/deployment/allocations", id), options, cancellation);
}
