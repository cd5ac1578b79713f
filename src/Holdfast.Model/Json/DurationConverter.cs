using System.Text.Json;
using System.Text.Json.Serialization;
using Holdfast.Model.Values;

namespace Holdfast.Model.Json;

internal sealed class DurationConverter : JsonConverter<Duration>
{
    public override Duration Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Number => new(reader.TryGetInt64(out var whole) ? whole : (long)reader.GetDouble()),
        JsonTokenType.String when Duration.TryParse(reader.GetString(), out var duration) => duration,
        JsonTokenType.String when reader.GetString() is "" => default,
        _ => throw new JsonException("expected a duration: nanoseconds as a number, or text such as \"30s\""),
    };

    public override void Write(Utf8JsonWriter writer, Duration value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Nanoseconds);
}
