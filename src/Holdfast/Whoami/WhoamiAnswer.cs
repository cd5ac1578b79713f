using System.Text.Json.Serialization;

namespace Holdfast.Whoami;

/// <summary>The answer of /api.</summary>
internal sealed record WhoamiAnswer(
    WhoamiIdentity Identity, string RemoteAddress, string Method, string Url, string Host, IReadOnlyDictionary<string, string[]> Headers);

/// <summary>The answer to every path with -mode status.</summary>
internal sealed record StatusAnswer(
    [property: JsonPropertyName("alloc_id")] string AllocId,
    [property: JsonPropertyName("status")] string Status);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(WhoamiAnswer))]
[JsonSerializable(typeof(StatusAnswer))]
internal sealed partial class WhoamiJson : JsonSerializerContext;
