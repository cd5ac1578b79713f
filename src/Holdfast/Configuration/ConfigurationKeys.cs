using static Holdfast.Configuration.Section<Holdfast.Configuration.AgentConfiguration>;

namespace Holdfast.Configuration;

/// <summary>Every key of the agent's configuration outside the client block.</summary>
internal static class ConfigurationKeys
{
    private const string OwnDiscovery = "Holdfast has its own service catalog";

    private static readonly Section<PortConfiguration> Ports = new(
        Section<PortConfiguration>.On("http", (ports, value) => ports with { Http = value.Whole(0, 65_535) }),
        Section<PortConfiguration>.On("rpc", (ports, value) => ports with { Rpc = value.Whole(1, 65_535) }),
        new Section<PortConfiguration>.Ignored("serf", "servers keep no gossip port"));

    private static readonly Section<AddressConfiguration> Addresses = new(
        Section<AddressConfiguration>.On("http", (addresses, value) => addresses with { Http = value.Text() }),
        Section<AddressConfiguration>.On("rpc", (addresses, value) => addresses with { Rpc = value.Text() }),
        new Section<AddressConfiguration>.Ignored("serf", "servers keep no gossip port"));

    private static readonly Section<ServerConfiguration> Server = new(
        Section<ServerConfiguration>.On("enabled", (server, value) => server with { Enabled = value.Flag() }),
        Section<ServerConfiguration>.On("bootstrap_expect", OneServer),
        Section<ServerConfiguration>.On("heartbeat_grace", (server, value) => server with { HeartbeatGrace = value.Span() }),
        Section<ServerConfiguration>.On("eval_gc_threshold", (server, value) => server with { EvalGcThreshold = value.Span() }),
        Section<ServerConfiguration>.On("job_gc_threshold", (server, value) => server with { JobGcThreshold = value.Span() }),
        Section<ServerConfiguration>.On("deployment_gc_threshold", (server, value) => server with { DeploymentGcThreshold = value.Span() }),
        Section<ServerConfiguration>.On("node_gc_threshold", (server, value) => server with { NodeGcThreshold = value.Span() }),
        new Section<ServerConfiguration>.Ignored("raft_protocol", "there is no raft of our own"),
        new Section<ServerConfiguration>.Ignored("num_schedulers", "one scheduler decides"),
        new Section<ServerConfiguration>.Refused("server_join", "this version runs one server"),
        new Section<ServerConfiguration>.Refused("retry_join", "this version runs one server"),
        new Section<ServerConfiguration>.Refused("encrypt", "there is no gossip to encrypt; remove it"));

    private static readonly Section<TlsConfiguration> Tls = new(
        Section<TlsConfiguration>.On("http", (tls, value) => tls with { Http = value.Flag() }),
        Section<TlsConfiguration>.On("ca_file", (tls, value) => tls with { CaFile = value.Text() }),
        Section<TlsConfiguration>.On("cert_file", (tls, value) => tls with { CertFile = value.Text() }),
        Section<TlsConfiguration>.On("key_file", (tls, value) => tls with { KeyFile = value.Text() }),
        Section<TlsConfiguration>.On("verify_https_client", (tls, value) => tls with { VerifyHttpsClient = value.Flag() }),
        new Section<TlsConfiguration>.Ignored("rpc", "server and client share one process in this version"),
        new Section<TlsConfiguration>.Ignored("verify_server_hostname", "server and client share one process in this version"));

    private static readonly Section<LimitConfiguration> Limits = new(
        Section<LimitConfiguration>.On("http_max_conns_per_client", (limits, value) => limits with { HttpMaxConnectionsPerClient = value.Whole(0, 1_000_000) }),
        new Section<LimitConfiguration>.Ignored("https_handshake_timeout", "handshakes end after 10 s"),
        new Section<LimitConfiguration>.Ignored("rpc_handshake_timeout", "server and client share one process in this version"),
        new Section<LimitConfiguration>.Ignored("rpc_max_conns_per_client", "server and client share one process in this version"));

    private static readonly Section<TelemetryConfiguration> Telemetry = new(
        Section<TelemetryConfiguration>.On("collection_interval", (telemetry, value) => telemetry with { CollectionInterval = value.Span() }),
        new Section<TelemetryConfiguration>.Ignored("prometheus_metrics", "/v1/metrics?format=prometheus always answers"),
        new Section<TelemetryConfiguration>.Ignored("publish_allocation_metrics", "metrics of allocations are always published"),
        new Section<TelemetryConfiguration>.Ignored("publish_node_metrics", "metrics of the node are always published"),
        new Section<TelemetryConfiguration>.Ignored("disable_hostname", "host names are never part of metric names"));

    private static readonly Section<AclConfiguration> Acl = new(
        Section<AclConfiguration>.On("enabled", RefuseAcl));

    public static Section<AgentConfiguration> All { get; } = new(
        On("data_dir", (agent, value) => agent with { DataDir = value.Text() }),
        On("bind_addr", (agent, value) => agent with { BindAddr = value.Text() }),
        On("name", (agent, value) => agent with { Name = value.Text() }),
        On("region", (agent, value) => agent with { Region = value.Text() }),
        On("datacenter", (agent, value) => agent with { Datacenter = value.Text() }),
        On("log_level", (agent, value) => agent with { Log = agent.Log with { Level = value.OneOf("INFO", "TRACE", "DEBUG", "WARN", "ERROR", "OFF") } }),
        On("log_json", (agent, value) => agent with { Log = agent.Log with { Json = value.Flag() } }),
        Part("ports", Ports, agent => agent.Ports, (agent, ports) => agent with { Ports = ports }),
        Part("addresses", Addresses, agent => agent.Addresses, (agent, addresses) => agent with { Addresses = addresses }),
        Part("advertise", Addresses, agent => agent.Advertise, (agent, addresses) => agent with { Advertise = addresses }),
        Part("server", Server, agent => agent.Server, (agent, server) => agent with { Server = server }),
        Part("client", ClientKeys.All, agent => agent.Client, (agent, client) => agent with { Client = client }),
        Part("tls", Tls, agent => agent.Tls, (agent, tls) => agent with { Tls = tls }),
        Part("limits", Limits, agent => agent.Limits, (agent, limits) => agent with { Limits = limits }),
        Part("telemetry", Telemetry, agent => agent.Telemetry, (agent, telemetry) => agent with { Telemetry = telemetry }),
        Part("acl", Acl, _ => new(), (agent, _) => agent),
        new Nested("plugin", 1, PluginKeys.Read),
        new Ignored("consul", OwnDiscovery),
        new Ignored("leave_on_interrupt", "stopping an agent never stops its tasks"),
        new Ignored("leave_on_terminate", "stopping an agent never stops its tasks"),
        new Ignored("disable_update_check", "nothing is looked up"),
        new Ignored("enable_debug", "the runtime's own tools attach without it"),
        new Ignored("plugin_dir", "drivers are part of the binary"),
        new Ignored("ui", "the web UI is always on"),
        new Ignored("autopilot", "this version runs one server"),
        new Refused("vault", "this version reads no secrets from Vault"),
        new Refused("log_file", "logs go to standard error; the init system or a shell redirect keeps them"));

    private static ServerConfiguration OneServer(ServerConfiguration server, Setting value)
    {
        if (value.Whole(0, 99) > 1)
            value.Diagnostics.Error("Not supported", "This version runs one server: bootstrap_expect must be 1.", value.Range);
        return server;
    }

    private static AclConfiguration RefuseAcl(AclConfiguration acl, Setting value)
    {
        if (value.Flag())
            value.Diagnostics.Error("Not supported", "This version has no access control, so that enabling it would protect nothing; restrict bind_addr instead.", value.Range);
        return acl;
    }

    /// <summary>Read only to be refused.</summary>
    private sealed record AclConfiguration;
}
