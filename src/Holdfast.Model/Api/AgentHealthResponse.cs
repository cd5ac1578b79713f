using System.Text.Json.Serialization;

namespace Holdfast.Model.Api;

/// <summary>Health of an agent by role.</summary>
public sealed record AgentHealthResponse
{
    [JsonPropertyName("client"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public AgentHealth? Client { get; init; }
    [JsonPropertyName("server"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public AgentHealth? Server { get; init; }
}
