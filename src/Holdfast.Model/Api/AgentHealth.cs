using System.Text.Json.Serialization;

namespace Holdfast.Model.Api;

/// <summary>Health of one role.</summary>
public sealed record AgentHealth
{
    [JsonPropertyName("ok")]
    public bool Ok { get; init; }
    [JsonPropertyName("message")]
    public string Message { get; init => field = value ?? ""; } = "";
}
