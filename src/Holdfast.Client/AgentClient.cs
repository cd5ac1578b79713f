using Holdfast.Client.Transport;

namespace Holdfast.Client;

public sealed class AgentClient
{
    private readonly ApiTransport _api;

    internal AgentClient(ApiTransport api) => _api = api;

    public async Task<AgentSelf> SelfAsync(CancellationToken cancellation = default) =>
        (await _api.GetAsync<AgentSelf>("/v1/agent/self", null, cancellation)).Value;

    public async Task<ServerMembers> MembersAsync(CancellationToken cancellation = default) =>
        (await _api.GetAsync<ServerMembers>("/v1/agent/members", null, cancellation)).Value;

    /// <summary>Addresses of the servers that the agent's client role knows.</summary>
    public async Task<IReadOnlyList<string>> ServersAsync(CancellationToken cancellation = default) =>
        (await _api.ListAsync<string>("/v1/agent/servers", null, cancellation)).Value;

    /// <summary>Health by role, whether good or not.</summary>
    public Task<AgentHealthResponse> HealthAsync(CancellationToken cancellation = default) => _api.HealthAsync(cancellation);

    public async Task<HostDataResponse> HostAsync(CancellationToken cancellation = default) =>
        (await _api.GetAsync<HostDataResponse>("/v1/agent/host", null, cancellation)).Value;

    /// <summary>Log of the agent from now on, as frames of text.</summary>
    /// <param name="logLevel">trace, debug, info, warn or error.</param>
    public IAsyncEnumerable<StreamFrame> MonitorAsync(string logLevel = "info", QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.StreamAsync<StreamFrame>("/v1/agent/monitor", options.With("log_level", logLevel), cancellation).Where(frame => frame.Data is not null);

    public async Task<MetricsSummary> MetricsAsync(CancellationToken cancellation = default) =>
        (await _api.GetAsync<MetricsSummary>("/v1/metrics", null, cancellation)).Value;

    /// <summary>In the text format of Prometheus.</summary>
    public Task<string> PrometheusMetricsAsync(CancellationToken cancellation = default) =>
        _api.TextAsync(HttpMethod.Get, "/v1/metrics", null, default(QueryOptions).With("format", "prometheus"), cancellation);
}
