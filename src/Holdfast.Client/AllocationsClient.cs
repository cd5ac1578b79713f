using System.Text.Json;
using Holdfast.Client.Transport;

namespace Holdfast.Client;

public sealed class AllocationsClient
{
    private readonly ApiTransport _api;

    internal AllocationsClient(ApiTransport api) => _api = api;

    public Task<QueryResult<IReadOnlyList<AllocationListStub>>> ListAsync(QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.ListAsync<AllocationListStub>("/v1/allocations", options, cancellation);

    public Task<QueryResult<Allocation>> GetAsync(string id, QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.GetAsync<Allocation>(ApiPath.Of("/v1/allocation", id), options, cancellation);

    /// <summary>Stops and replaces an allocation.</summary>
    public Task<AllocStopResponse> StopAsync(string id, bool noShutdownDelay = false, QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.SendAsync<AllocStopResponse>(HttpMethod.Put, ApiPath.Of("/v1/allocation", id, "stop"), options.With("no_shutdown_delay", noShutdownDelay), cancellation);

    public Task RestartAsync(string id, AllocationRestartRequest request, QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.SendAsync(HttpMethod.Put, OnClient(id, "restart"), request, options, cancellation);

    public Task SignalAsync(string id, AllocSignalRequest request, QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.SendAsync(HttpMethod.Put, OnClient(id, "signal"), request, options, cancellation);

    public Task<QueryResult<AllocResourceUsage>> StatsAsync(string id, QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.GetAsync<AllocResourceUsage>(OnClient(id, "stats"), options, cancellation);

    /// <summary>Deletes the directory of a finished allocation.</summary>
    public Task CollectGarbageAsync(string id, QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.SendAsync(HttpMethod.Get, OnClient(id, "gc"), options, cancellation);

    public Task<QueryResult<IReadOnlyList<ServiceRegistration>>> ServicesAsync(
        string id, QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.ListAsync<ServiceRegistration>(ApiPath.Of("/v1/allocation", id, "services"), options, cancellation);

    /// <summary>Runs a command inside a task. Dispose the session to end it.</summary>
    public async Task<ExecSession> ExecAsync(string id, ExecCommand command, QueryOptions? options = null, CancellationToken cancellation = default)
    {
        var arguments = command.Command.Select(argument => $"\"{JsonEncodedText.Encode(argument)}\"");
        var query = options.With("task", command.Task).With("tty", command.Tty).With("command", $"[{string.Join(',', arguments)}]");
        return new(await _api.ConnectAsync(OnClient(id, "exec"), query, cancellation));
    }

    private static string OnClient(string id, string what) => ApiPath.Of("/v1/client/allocation", id, what);
}
