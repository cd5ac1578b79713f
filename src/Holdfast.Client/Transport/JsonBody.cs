using System.Net.Http.Headers;
using System.Text.Json;

namespace Holdfast.Client.Transport;

/// <summary>Bodies of requests and answers.</summary>
internal static class JsonBody
{
    private static readonly MediaTypeHeaderValue s_json = new("application/json");

    public static HttpContent Of<T>(T value) =>
        new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(value, ModelJson.Compact.TypeInfo<T>())) { Headers = { ContentType = s_json } };

    public static T? Read<T>(byte[] body) => JsonSerializer.Deserialize(body, ModelJson.Compact.TypeInfo<T>());

    /// <summary>The items of a JSON array; null is an empty one, as Go writes it.</summary>
    public static IReadOnlyList<T> ReadList<T>(byte[] body)
    {
        var item = ModelJson.Compact.TypeInfo<T>();
        var items = new List<T>();
        var reader = new Utf8JsonReader(body);
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null) return items;
        if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException("expected a list");
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) items.Add(JsonSerializer.Deserialize(ref reader, item)!);
        return items;
    }
}
