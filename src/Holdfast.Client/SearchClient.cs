using Holdfast.Client.Transport;

namespace Holdfast.Client;

public sealed class SearchClient
{
    private readonly ApiTransport _api;

    internal SearchClient(ApiTransport api) => _api = api;

    /// <param name="context">One of <see cref="SearchContext"/>.</param>
    public Task<SearchResponse> PrefixAsync(
        string prefix, string context = SearchContext.All, QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.SendAsync<SearchRequest, SearchResponse>(HttpMethod.Put, "/v1/search", new() { Prefix = prefix, Context = context }, options, cancellation);

    public Task<FuzzySearchResponse> FuzzyAsync(
        string text, string context = SearchContext.All, QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.SendAsync<FuzzySearchRequest, FuzzySearchResponse>(HttpMethod.Put, "/v1/search/fuzzy", new() { Text = text, Context = context }, options, cancellation);
}
