using Holdfast.Client.Transport;

namespace Holdfast.Client;

public sealed class StatusClient
{
    private readonly ApiTransport _api;

    internal StatusClient(ApiTransport api) => _api = api;

    /// <summary>Address of the leader, or empty.</summary>
    public async Task<string> LeaderAsync(CancellationToken cancellation = default) =>
        (await _api.GetAsync<string>("/v1/status/leader", null, cancellation)).Value;

    public async Task<IReadOnlyList<string>> PeersAsync(CancellationToken cancellation = default) =>
        (await _api.ListAsync<string>("/v1/status/peers", null, cancellation)).Value;

    public async Task<IReadOnlyList<string>> RegionsAsync(CancellationToken cancellation = default) =>
        (await _api.ListAsync<string>("/v1/regions", null, cancellation)).Value;
}
