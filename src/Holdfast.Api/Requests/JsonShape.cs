using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Holdfast.Api.Requests;

/// <summary>What a type looks like in JSON, in a reader's words.</summary>
/// <param name="Item">Of a list or map: what it holds.</param>
/// <param name="Members">Of a record: its members.</param>
internal sealed record JsonShape(string Expected, JsonShape.Test Takes, Type? Item = null, IList<JsonPropertyInfo>? Members = null)
{
    internal delegate bool Test(ref Utf8JsonReader reader);

    private static readonly Dictionary<Type, JsonShape> s_scalars = new()
    {
        [typeof(string)] = new("a text", static (ref r) => r.TokenType is JsonTokenType.String or JsonTokenType.Null),
        [typeof(bool)] = new("true or false", static (ref r) => r.TokenType is JsonTokenType.True or JsonTokenType.False),
        [typeof(int)] = new("a whole number", static (ref r) => r.TokenType == JsonTokenType.Number && r.TryGetInt32(out _)),
        [typeof(long)] = new("a whole number", static (ref r) => r.TokenType == JsonTokenType.Number && r.TryGetInt64(out _)),
        [typeof(double)] = new("a number", static (ref r) => r.TokenType == JsonTokenType.Number),
        [typeof(byte[])] = new("base64 text", static (ref r) => r.TokenType == JsonTokenType.Null || (r.TokenType == JsonTokenType.String && r.TryGetBytesFromBase64(out _))),
        [typeof(Duration)] = new("a number of nanoseconds or a duration such as \"30s\"", static (ref r) =>
            r.TokenType == JsonTokenType.Number || (r.TokenType == JsonTokenType.String && Duration.TryParse(r.GetString(), out _))),
        [typeof(DateTimeOffset)] = new("a time such as \"2026-01-31T12:00:00Z\"", static (ref r) => r.TokenType == JsonTokenType.Null
            || (r.TokenType == JsonTokenType.String && DateTimeOffset.TryParse(r.GetString(), CultureInfo.InvariantCulture, out _))),
        [typeof(OpaqueJson)] = new("any JSON", static (ref _) => true),
    };

    public static JsonShape Of(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            var shape = Of(inner);
            return shape with { Takes = (ref reader) => reader.TokenType == JsonTokenType.Null || shape.Takes(ref reader) };
        }
        if (s_scalars.TryGetValue(type, out var scalar)) return scalar;
        if (type.IsGenericType) return Collection(type);
        return new("an object", static (ref r) => r.TokenType is JsonTokenType.StartObject or JsonTokenType.Null, Members: ModelJson.Compact.GetTypeInfo(type)?.Properties);
    }

    /// <summary>Null for a member that the record does not have, which is ignored.</summary>
    public Type? MemberType(string name) => Members is null
        ? Item
        : Members.FirstOrDefault(member => member.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.PropertyType;

    private static JsonShape Collection(Type type)
    {
        var item = type.GetGenericArguments()[0];
        return type.GetGenericTypeDefinition() == typeof(ValueList<>)
            ? new("a list", static (ref r) => r.TokenType is JsonTokenType.StartArray or JsonTokenType.Null, item)
            : new("an object", static (ref r) => r.TokenType is JsonTokenType.StartObject or JsonTokenType.Null, item);
    }
}
