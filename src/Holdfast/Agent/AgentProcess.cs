using Holdfast.Api;
using Holdfast.Api.Logging;
using Holdfast.Api.Metrics;
using Holdfast.Configuration;
using Holdfast.Control;
using Holdfast.Hcl;
using Holdfast.Store;
using Holdfast.Store.Sqlite;
using Microsoft.Extensions.Logging;

namespace Holdfast.Agent;

/// <summary>
/// One running agent: store, server, node and API in the order in which they need each other, ended in reverse. Ending it leaves tasks
/// running, but in dev mode, where nothing is kept.
/// </summary>
internal sealed partial class AgentProcess : IAsyncDisposable
{
    private readonly Stack<IAsyncDisposable> _parts = new();
    private readonly AgentLogging _logging;
    private readonly ILogger _log;
    private readonly TimeProvider _time;
    private AgentConfiguration _configuration;
    private CertificateFiles? _certificates;

    private AgentProcess(AgentConfiguration configuration, AgentLogging logging, TimeProvider time)
    {
        (_configuration, _logging, _time) = (configuration, logging, time);
        _log = logging.Factory.CreateLogger<AgentProcess>();
    }

    public static async Task<Result<AgentProcess>> StartAsync(AgentConfiguration configuration, TimeProvider time, CancellationToken cancellation)
    {
        var ring = new LogRing(time);
        var agent = new AgentProcess(configuration, new(configuration.Log.Level, configuration.Log.Json, time, [ring]), time);
        var fault = await agent.StartPartsAsync(ring, cancellation);
        if (fault is null) return agent;
        await agent.DisposeAsync();
        return fault;
    }

    /// <summary>Takes in what may change while running: the log level and certificates. Faults in the files leave all as it was.</summary>
    public void Reload(AgentSettings settings)
    {
        ServiceNotification.Reloading(_time);
        var diagnostics = new Diagnostics();
        if (!settings.Read(diagnostics).TryGet(out var next, out var fault))
        {
            LogReloadRefused(fault, DiagnosticText.Write(diagnostics));
        }
        else
        {
            _logging.SetLevel(next.Log.Level);
            if (_certificates?.Reload() is { } certificateFault) LogReloadRefused(certificateFault, "");
            if (ChangedKeys.Between(_configuration, next) is { Count: > 0 } changed) LogRestartNeeded(string.Join(", ", changed));
            _configuration = _configuration with { Log = next.Log };
            LogReloaded();
        }
        ServiceNotification.Ready();
    }

    public async ValueTask DisposeAsync()
    {
        while (_parts.TryPop(out var part)) await part.DisposeAsync();
        _logging.Dispose();
    }

    private async Task<Fault?> StartPartsAsync(LogRing ring, CancellationToken cancellation)
    {
        if (!DataDirectory.Open(_configuration.DataDir, temporary: _configuration.DevMode).TryGet(out var data, out var fault)) return fault;
        Own(data);
        if (_configuration.Tls.Http && !CertificateFiles.Load(_configuration.Tls).TryGet(out _certificates, out fault)) return fault;
        if (!PartOptions.Api(_configuration, _certificates).TryGet(out var options, out fault)) return fault;
        var services = new TaskCompletionSource<ApiServices>(TaskCreationOptions.RunContinuationsAsynchronously);
        var listening = Task.Run(() => ApiHost.StartAsync(options, services.Task, _logging.Factory, cancellation), cancellation);
        try
        {
            var server = await StartServerAsync(data, cancellation);
            if (!(await listening).TryGet(out var host, out fault)) return fault;
            var node = await StartNodeAsync(server, cancellation);
            Own(host);
            services.SetResult(Services(server, node, ring));
            return null;
        }
        catch (Exception e) when (e is StoreException or FaultException)
        {
            if ((await listening).TryGet(out var host, out _)) await host.DisposeAsync();
            return (e as FaultException)?.Fault ?? Fault.Unavailable(e.Message);
        }
    }

    private async Task<Server> StartServerAsync(DataDirectory data, CancellationToken cancellation)
    {
        var store = SqliteStore.Open(Path.Combine(data.Of("server"), "state.db"), _time);
        Own(store);
        var server = await Server.StartAsync(store, PartOptions.Server(_configuration), _time, _logging.Factory, cancellation);
        Own(server);
        return server;
    }

    private async Task<NodeAgent> StartNodeAsync(Server server, CancellationToken cancellation)
    {
        var node = new NodeAgent(PartOptions.Node(_configuration), server.ServerLink, _time, _logging.Factory);
        Own(node);
        await node.StartAsync(cancellation);
        if (_configuration.DevMode) Own(new TaskEnd(node, _time));
        Own(new Detachment(server.NodeLinks.Attach(node.Node.ID, node.Link)));
        return node;
    }

    private ApiServices Services(Server server, NodeAgent node, LogRing ring)
    {
        var metrics = new MetricsRegistry();
        Own(new Detachment(metrics));
        return new()
        {
            Server = server,
            Nodes = server.NodeLinks,
            Agent = PartOptions.Facts(_configuration, node.Node),
            Log = ring,
            Metrics = metrics,
            Time = _time,
        };
    }

    private void Own(IAsyncDisposable part) => _parts.Push(part);

    [LoggerMessage(LogLevel.Error, "The new configuration is refused and the old one stays: {Fault}\n{Diagnostics}")]
    private partial void LogReloadRefused(Fault fault, string diagnostics);

    [LoggerMessage(LogLevel.Warning, "Changes of {Keys} take effect only after a restart")]
    private partial void LogRestartNeeded(string keys);

    [LoggerMessage(LogLevel.Information, "Configuration read again")]
    private partial void LogReloaded();

    /// <summary>In dev mode tasks end with the agent, their own kill timeouts allowing.</summary>
    private sealed class TaskEnd(NodeAgent node, TimeProvider time) : IAsyncDisposable
    {
        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

        public async ValueTask DisposeAsync()
        {
            using var limit = new CancellationTokenSource(Patience, time);
            await node.EndTasksAsync(limit.Token);
        }
    }

    /// <summary>Lets what is merely disposable take its turn among the parts.</summary>
    private sealed class Detachment(IDisposable inner) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            inner.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
