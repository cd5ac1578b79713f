using Holdfast.Client.Transport;

namespace Holdfast.Client;

public sealed class EventsClient
{
    private readonly ApiTransport _api;

    internal EventsClient(ApiTransport api) => _api = api;

    /// <summary>Events from a revision on (0: from now), for as long as the caller enumerates. Heartbeats are left out.</summary>
    /// <param name="topics">Such as Job, Allocation:*, Node:id; none means all.</param>
    public IAsyncEnumerable<EventBatch> StreamAsync(
        long index = 0, IReadOnlyList<string>? topics = null, QueryOptions? options = null, CancellationToken cancellation = default)
    {
        var path = topics is { Count: > 0 } ? "/v1/event/stream?" + string.Join('&', topics.Select(topic => "topic=" + Uri.EscapeDataString(topic))) : "/v1/event/stream";
        return _api.StreamAsync<EventBatch>(path, (options ?? new()) with { Index = index }, cancellation).Where(batch => batch.Events is not null);
    }
}
