using System.Text.Json;
using System.Text.Json.Serialization;

namespace Holdfast.Agent;

/// <summary>Spans as the API has durations: nanoseconds.</summary>
internal sealed class TimeSpanConverter : JsonConverter<TimeSpan>
{
    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new Duration(reader.GetInt64()).ToTimeSpan();

    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) => writer.WriteNumberValue(Duration.From(value).Nanoseconds);
}
