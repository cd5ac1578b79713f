using System.Net;
using Holdfast.Api.Logging;
using Holdfast.Api.Metrics;
using Holdfast.Client;
using Holdfast.Control;
using Holdfast.Store.Memory;
using Holdfast.Store.Tables;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Holdfast.Api.Tests;

/// <summary>The API over a real server and a memory store, on a free port of 127.0.0.1, with one node that is a <see cref="FakeNode"/>.</summary>
internal sealed class ApiUnderTest : IAsyncDisposable
{
    public const string NodeId = "11111111-0000-4000-8000-000000000001";
    public const string AllocId = "22222222-0000-4000-8000-000000000001";

    private readonly MemoryStore _store;
    private readonly MetricsRegistry _metrics = new();
    private readonly ILoggerFactory _logs;

    private ApiUnderTest(MemoryStore store, Server server, LogRing log)
    {
        (_store, Server, Log) = (store, server, log);
        _logs = new LoggerFactory([log], new LoggerFilterOptions { MinLevel = LogLevel.Trace });
        Data = new(store, server.Replica);
    }

    public Server Server { get; }

    public Database Data { get; }

    public LogRing Log { get; }

    public ILogger Logger => _logs.CreateLogger("test");

    public FakeNode Node { get; } = new();

    public ApiHost Host { get; private set; } = null!;

    public Uri Address => Host.Addresses[0];

    public HttpClient Http { get; private set; } = null!;

    public HoldfastClient Client { get; private set; } = null!;

    public static async Task<ApiUnderTest> StartAsync(Func<ApiOptions, ApiOptions>? change = null)
    {
        var store = new MemoryStore(TimeProvider.System);
        var server = await Server.StartAsync(store, new ServerOptions(), TimeProvider.System, NullLoggerFactory.Instance, TestContext.Current.CancellationToken);
        var api = new ApiUnderTest(store, server, new LogRing(TimeProvider.System));
        var options = new ApiOptions { Endpoints = [new(IPAddress.Loopback, 0)] };
        api.Host = (await api.ListenAsync(change?.Invoke(options) ?? options)).Value;
        api.Http = new() { BaseAddress = api.Address, Timeout = TimeSpan.FromSeconds(30) };
        api.Client = new(new ClientOptions { Address = api.Address, Timeout = TimeSpan.FromSeconds(30) });
        return api;
    }

    public Task<Result<ApiHost>> ListenAsync(ApiOptions options) => ApiHost.StartAsync(options, Task.FromResult(Services()), _logs, TestContext.Current.CancellationToken);

    /// <summary>Adds the node and one running allocation of a job "web" whose only task is t.</summary>
    public async Task<ApiUnderTest> WithRunningWebAsync()
    {
        var job = Given.Job("web");
        await WriteAsync(new WriteBatch()
            .Put(Store.Schema.Nodes, Given.Node(NodeId))
            .Put(Store.Schema.Jobs, job)
            .Put(Store.Schema.JobVersions, job)
            .Put(Store.Schema.Allocations, Given.Allocation(AllocId, "web", NodeId)));
        Server.NodeLinks.Attach(NodeId, Node);
        return this;
    }

    public async Task<long> WriteAsync(WriteBatch batch)
    {
        var result = await Data.WriteAsync(batch, TestContext.Current.CancellationToken);
        Assert.True(result.Committed);
        return result.Revision;
    }

    public Task<HttpResponseMessage> GetAsync(string path) => Http.GetAsync(new Uri(path, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? body = null) =>
        Http.SendAsync(new(method, new Uri(path, UriKind.Relative)) { Content = body is null ? null : new StringContent(body) });

    public async Task<string> TextAsync(string path) => await (await GetAsync(path)).Content.ReadAsStringAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        Http.Dispose();
        await Host.DisposeAsync();
        await Server.DisposeAsync();
        await _store.DisposeAsync();
        _metrics.Dispose();
        _logs.Dispose();
    }

    private ApiServices Services() => new()
    {
        Server = Server,
        Nodes = Server.NodeLinks,
        Agent = new() { Name = "here", NodeID = NodeId, Version = "0.0.0", HttpAddress = "127.0.0.1:4646", RpcAddress = "127.0.0.1:4647" },
        Log = Log,
        Metrics = _metrics,
        Time = TimeProvider.System,
    };
}
