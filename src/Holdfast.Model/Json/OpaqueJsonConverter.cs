using System.Text.Json;
using System.Text.Json.Serialization;
using Holdfast.Model.Values;

namespace Holdfast.Model.Json;

internal sealed class OpaqueJsonConverter : JsonConverter<OpaqueJson>
{
    public override OpaqueJson? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return OpaqueJson.From(document.RootElement);
    }

    // Through an element rather than raw, so that the indentation of the writer applies inside too.
    public override void Write(Utf8JsonWriter writer, OpaqueJson value, JsonSerializerOptions options) => value.Parse().WriteTo(writer);
}
