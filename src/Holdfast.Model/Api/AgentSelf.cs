using System.Text.Json.Serialization;

namespace Holdfast.Model.Api;

/// <summary>An agent about itself.</summary>
public sealed record AgentSelf
{
    [JsonPropertyName("config")]
    public OpaqueJson? Config { get; init; }
    [JsonPropertyName("member")]
    public AgentMember Member { get; init => field = value ?? new(); } = new();
    [JsonPropertyName("stats")]
    public ValueMap<ValueMap<string>>? Stats { get; init; }
}
