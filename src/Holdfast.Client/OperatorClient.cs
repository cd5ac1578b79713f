using Holdfast.Client.Transport;

namespace Holdfast.Client;

public sealed class OperatorClient
{
    private readonly ApiTransport _api;

    internal OperatorClient(ApiTransport api) => _api = api;

    public async Task<SchedulerConfigurationResponse> SchedulerConfigurationAsync(CancellationToken cancellation = default) =>
        (await _api.GetAsync<SchedulerConfigurationResponse>("/v1/operator/scheduler/configuration", null, cancellation)).Value;

    /// <param name="onlyOver">Change it only when it still has this ModifyIndex.</param>
    public Task<SchedulerSetConfigurationResponse> SetSchedulerConfigurationAsync(
        SchedulerConfiguration configuration, long? onlyOver = null, CancellationToken cancellation = default) =>
        _api.SendAsync<SchedulerConfiguration, SchedulerSetConfigurationResponse>(
            HttpMethod.Put, "/v1/operator/scheduler/configuration", configuration, onlyOver is { } index ? default(QueryOptions).With("cas", index) : null, cancellation);

    public async Task<RaftConfiguration> RaftConfigurationAsync(CancellationToken cancellation = default) =>
        (await _api.GetAsync<RaftConfiguration>("/v1/operator/raft/configuration", null, cancellation)).Value;
}
