using System.Buffers;
using System.Text.Json;

namespace Holdfast.JobSpec.Canonical;

/// <summary>JSON of free form with the members of every object in ordinal order, as the API writes maps, so that equal content is equal text.</summary>
internal static class FreeFormJson
{
    /// <summary>Null for an empty object, which is the same as none.</summary>
    internal static OpaqueJson? Canonicalize(OpaqueJson? json)
    {
        if (json is null or { Text: "{}" or "null" }) return null;
        using var document = JsonDocument.Parse(json.Text);
        if (IsSorted(document.RootElement)) return json;
        var buffer = new ArrayBufferWriter<byte>(json.Text.Length);
        using (var writer = new Utf8JsonWriter(buffer)) Write(writer, document.RootElement);
        using var sorted = JsonDocument.Parse(buffer.WrittenMemory);
        return OpaqueJson.From(sorted.RootElement);
    }

    private static bool IsSorted(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array) return value.EnumerateArray().All(IsSorted);
        if (value.ValueKind != JsonValueKind.Object) return true;
        string? last = null;
        foreach (var member in value.EnumerateObject())
        {
            if (string.CompareOrdinal(last, member.Name) >= 0 || !IsSorted(member.Value)) return false;
            last = member.Name;
        }

        return true;
    }

    private static void Write(Utf8JsonWriter writer, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                // The last of several members of one name wins, as elsewhere.
                foreach (var member in value.EnumerateObject().GroupBy(member => member.Name, StringComparer.Ordinal).OrderBy(same => same.Key, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(member.Key);
                    Write(writer, member.Last().Value);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray()) Write(writer, item);
                writer.WriteEndArray();
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }
}
