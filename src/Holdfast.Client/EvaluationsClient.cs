using Holdfast.Client.Transport;

namespace Holdfast.Client;

public sealed class EvaluationsClient
{
    private readonly ApiTransport _api;

    internal EvaluationsClient(ApiTransport api) => _api = api;

    public Task<QueryResult<IReadOnlyList<Evaluation>>> ListAsync(QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.ListAsync<Evaluation>("/v1/evaluations", options, cancellation);

    public Task<QueryResult<EvalCountResponse>> CountAsync(QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.GetAsync<EvalCountResponse>("/v1/evaluations/count", options, cancellation);

    /// <summary>With the stubs of related evaluations.</summary>
    public Task<QueryResult<Evaluation>> GetAsync(string id, QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.GetAsync<Evaluation>(ApiPath.Of("/v1/evaluation", id), options.With("related", true), cancellation);

    public Task<QueryResult<IReadOnlyList<AllocationListStub>>> AllocationsAsync(
        string id, QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.ListAsync<AllocationListStub>(ApiPath.Of("/v1/evaluation", id, "allocations"), options, cancellation);

    public Task<EvalDeleteResponse> DeleteAsync(EvalDeleteRequest request, QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.SendAsync<EvalDeleteRequest, EvalDeleteResponse>(HttpMethod.Delete, "/v1/evaluations", request, options, cancellation);
}
