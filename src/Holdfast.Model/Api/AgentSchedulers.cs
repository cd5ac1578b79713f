using System.Text.Json.Serialization;

namespace Holdfast.Model.Api;

/// <summary>The scheduler workers of a server.</summary>
public sealed record AgentSchedulersInfo
{
    [JsonPropertyName("server_id")]
    public string ServerID { get; init => field = value ?? ""; } = "";
    [JsonPropertyName("schedulers")]
    public ValueList<AgentSchedulerInfo>? Schedulers { get; init; }
}

/// <summary>One scheduler worker.</summary>
public sealed record AgentSchedulerInfo
{
    [JsonPropertyName("id")]
    public string ID { get; init => field = value ?? ""; } = "";
    [JsonPropertyName("enabled_schedulers")]
    public ValueList<string>? EnabledSchedulers { get; init; }
    [JsonPropertyName("started")]
    public string Started { get; init => field = value ?? ""; } = "";
    [JsonPropertyName("status")]
    public string Status { get; init => field = value ?? ""; } = "";
    [JsonPropertyName("workload_status")]
    public string WorkloadStatus { get; init => field = value ?? ""; } = "";
}

/// <summary>How many scheduler workers of which kinds a server runs.</summary>
public sealed record AgentSchedulersConfig
{
    [JsonPropertyName("server_id")]
    public string ServerID { get; init => field = value ?? ""; } = "";
    [JsonPropertyName("num_schedulers")]
    public int NumSchedulers { get; init; }
    [JsonPropertyName("enabled_schedulers")]
    public ValueList<string>? EnabledSchedulers { get; init; }
}
