using Holdfast.Client.Transport;

namespace Holdfast.Client;

public sealed class NamespacesClient
{
    private readonly ApiTransport _api;

    internal NamespacesClient(ApiTransport api) => _api = api;

    public Task<QueryResult<IReadOnlyList<Namespace>>> ListAsync(QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.ListAsync<Namespace>("/v1/namespaces", options, cancellation);

    public Task<QueryResult<Namespace>> GetAsync(string name, QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.GetAsync<Namespace>(ApiPath.Of("/v1/namespace", name), options, cancellation);

    public Task ApplyAsync(Namespace value, QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.SendAsync(HttpMethod.Put, ApiPath.Of("/v1/namespace", value.Name), value, options, cancellation);

    public Task DeleteAsync(string name, QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.SendAsync(HttpMethod.Delete, ApiPath.Of("/v1/namespace", name), options, cancellation);
}
