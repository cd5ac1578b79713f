using Holdfast.Api.Answers;
using Holdfast.Api.Requests;
using Holdfast.Api.Routing;
using Holdfast.Api.Searching;

namespace Holdfast.Api.Endpoints;

internal static class SearchEndpoints
{
    private const int MinFuzzyLength = 2;

    public static readonly Route[] Routes =
    [
        Route.Put("/v1/search", Prefix),
        Route.Put("/v1/search/fuzzy", Fuzzy),
    ];

    private static async Task Prefix(Call call)
    {
        var request = await call.BodyAsync<SearchRequest>();
        var snapshot = call.Server.Current;
        var found = PrefixSearch.Find(snapshot, call.Namespace, request.Prefix, request.Context);
        call.StampIndex(snapshot.Revision);
        await call.JsonAsync(new SearchResponse { Matches = found.Matches, Truncations = found.Truncations, Index = snapshot.Revision, KnownLeader = true });
    }

    private static async Task Fuzzy(Call call)
    {
        var request = await call.BodyAsync<FuzzySearchRequest>();
        if (request.Text.Length < MinFuzzyLength)
            throw new FaultException(Fault.Invalid($"A fuzzy search needs at least {MinFuzzyLength} characters, and \"{request.Text}\" has {request.Text.Length}"));
        var snapshot = call.Server.Current;
        var found = FuzzySearch.Find(snapshot, call.Namespace, request.Text, request.Context);
        call.StampIndex(snapshot.Revision);
        await call.JsonAsync(new FuzzySearchResponse { Matches = found.Matches, Truncations = found.Truncations, Index = snapshot.Revision, KnownLeader = true });
    }
}
