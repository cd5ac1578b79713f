using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Holdfast.Cli.Output;

/// <summary>The model as JSON for people: indented by four blanks, only escaped where JSON asks for it.</summary>
internal static class Json
{
    private static readonly JsonWriterOptions Pretty = new() { Indented = true, IndentSize = 4, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static JsonElement Element<T>(T value) => JsonSerializer.SerializeToElement(value, Of<T>());

    internal static JsonElement Element<T>(IEnumerable<T> values)
    {
        using var memory = new MemoryStream();
        using (var writer = new Utf8JsonWriter(memory))
        {
            writer.WriteStartArray();
            foreach (var value in values) JsonSerializer.Serialize(writer, value, Of<T>());
            writer.WriteEndArray();
        }
        using var document = JsonDocument.Parse(memory.ToArray());
        return document.RootElement.Clone();
    }

    internal static string Indented<T>(T value) => Indented(Element(value));

    internal static string Indented(JsonElement element)
    {
        using var memory = new MemoryStream();
        using (var writer = new Utf8JsonWriter(memory, Pretty)) element.WriteTo(writer);
        return Encoding.UTF8.GetString(memory.ToArray());
    }

    private static JsonTypeInfo<T> Of<T>() => ModelJson.Compact.TypeInfo<T>();
}
