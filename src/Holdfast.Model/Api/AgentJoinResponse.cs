using System.Text.Json.Serialization;

namespace Holdfast.Model.Api;

/// <summary>How many servers were joined, and why not more.</summary>
public sealed record AgentJoinResponse
{
    [JsonPropertyName("num_joined")]
    public int NumJoined { get; init; }
    [JsonPropertyName("error")]
    public string Error { get; init => field = value ?? ""; } = "";
    [JsonPropertyName("warning"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string Warning { get; init => field = value ?? ""; } = "";
}
