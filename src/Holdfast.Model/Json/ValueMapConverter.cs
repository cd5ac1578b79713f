using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Holdfast.Model.Values;

namespace Holdfast.Model.Json;

/// <summary>For contexts of other projects that hold value maps.</summary>
public sealed class ValueMapConverter<T> : JsonConverter<ValueMap<T>>
{
    public override ValueMap<T>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException($"expected an object of {typeof(T).Name}");
        var item = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        var entries = new List<KeyValuePair<string, T>>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = reader.GetString()!;
            reader.Read();
            entries.Add(new(key, JsonSerializer.Deserialize(ref reader, item) ?? throw new JsonException($"entry {key} must not be null")));
        }
        return entries.ToValueMap();
    }

    public override void Write(Utf8JsonWriter writer, ValueMap<T> value, JsonSerializerOptions options)
    {
        var item = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        writer.WriteStartObject();
        foreach (var (key, entry) in value)
        {
            writer.WritePropertyName(key);
            JsonSerializer.Serialize(writer, entry, item);
        }
        writer.WriteEndObject();
    }
}
