using Holdfast.Client.Transport;

namespace Holdfast.Client;

public sealed class SystemClient
{
    private readonly ApiTransport _api;

    internal SystemClient(ApiTransport api) => _api = api;

    /// <summary>Forgets all that is finished, whatever its age.</summary>
    public Task CollectGarbageAsync(CancellationToken cancellation = default) => _api.SendAsync(HttpMethod.Put, "/v1/system/gc", null, cancellation);

    public Task ReconcileSummariesAsync(CancellationToken cancellation = default) =>
        _api.SendAsync(HttpMethod.Put, "/v1/system/reconcile/summaries", null, cancellation);
}
