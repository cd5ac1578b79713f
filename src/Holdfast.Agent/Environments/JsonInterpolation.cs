using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Holdfast.Agent.Environments;

/// <summary>Applies a replacement to every text within a JSON value; member names stay.</summary>
internal static class JsonInterpolation
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static OpaqueJson Replace(OpaqueJson json, Func<string, string> replace)
    {
        if (!json.Text.Contains("${", StringComparison.Ordinal)) return json;
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options)) Write(json.Parse(), writer, replace);
        return new(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    private static void Write(JsonElement element, Utf8JsonWriter writer, Func<string, string> replace)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                writer.WriteStringValue(replace(element.GetString()!));
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray()) Write(item, writer, replace);
                writer.WriteEndArray();
                break;
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in element.EnumerateObject())
                {
                    writer.WritePropertyName(member.Name);
                    Write(member.Value, writer, replace);
                }
                writer.WriteEndObject();
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }
}
