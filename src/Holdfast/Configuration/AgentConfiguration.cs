using System.Text.Json.Serialization;

namespace Holdfast.Configuration;

/// <summary>
/// What an agent is told to be, by files and flags; the keys of files are Nomad's where the meaning is the same. A later file or flag
/// replaces what an earlier one said.
/// </summary>
internal sealed record AgentConfiguration
{
    public string DataDir { get; init; } = "";
    public string BindAddr { get; init; } = "0.0.0.0";
    /// <summary>Host name when empty.</summary>
    public string Name { get; init; } = "";
    public string Region { get; init; } = "global";
    public string Datacenter { get; init; } = "dc1";
    public LogConfiguration Log { get; init; } = new();
    public PortConfiguration Ports { get; init; } = new();
    /// <summary>Addresses to listen on, in place of BindAddr.</summary>
    public AddressConfiguration Addresses { get; init; } = new();
    /// <summary>Addresses told to others.</summary>
    public AddressConfiguration Advertise { get; init; } = new();
    public ServerConfiguration Server { get; init; } = new();
    public ClientConfiguration Client { get; init; } = new();
    public TlsConfiguration Tls { get; init; } = new();
    public LimitConfiguration Limits { get; init; } = new();
    public TelemetryConfiguration Telemetry { get; init; } = new();
    /// <summary>Whether tasks are stopped when the agent is interrupted or terminated; in dev mode only.</summary>
    public bool DevMode { get; init; }
}

internal sealed record LogConfiguration
{
    public string Level { get; init; } = "INFO";
    public bool Json { get; init; }
}

internal sealed record PortConfiguration
{
    [JsonPropertyName("HTTP")]
    public int Http { get; init; } = 4646;
    /// <summary>Agents of other machines will connect here; told in listings already.</summary>
    [JsonPropertyName("RPC")]
    public int Rpc { get; init; } = 4647;
}

internal sealed record AddressConfiguration
{
    [JsonPropertyName("HTTP")]
    public string Http { get; init; } = "";
    [JsonPropertyName("RPC")]
    public string Rpc { get; init; } = "";
}

internal sealed record ServerConfiguration
{
    public bool Enabled { get; init; }
    public TimeSpan HeartbeatGrace { get; init; } = TimeSpan.FromSeconds(10);
    public TimeSpan EvalGcThreshold { get; init; } = TimeSpan.FromHours(1);
    public TimeSpan JobGcThreshold { get; init; } = TimeSpan.FromHours(4);
    public TimeSpan DeploymentGcThreshold { get; init; } = TimeSpan.FromHours(1);
    public TimeSpan NodeGcThreshold { get; init; } = TimeSpan.FromHours(24);
}

/// <summary>HTTPS of the API.</summary>
internal sealed record TlsConfiguration
{
    public bool Http { get; init; }
    public string CaFile { get; init; } = "";
    public string CertFile { get; init; } = "";
    public string KeyFile { get; init; } = "";
    /// <summary>Callers of the API must show a certificate of the CA.</summary>
    public bool VerifyHttpsClient { get; init; }
}

internal sealed record LimitConfiguration
{
    /// <summary>Connections of one address to the API at the same time; 0 is no limit.</summary>
    public int HttpMaxConnectionsPerClient { get; init; } = 100;
}

internal sealed record TelemetryConfiguration
{
    public TimeSpan CollectionInterval { get; init; } = TimeSpan.FromSeconds(1);
}
