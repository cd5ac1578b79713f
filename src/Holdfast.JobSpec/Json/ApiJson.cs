using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Holdfast.Hcl;

namespace Holdfast.JobSpec.Json;

/// <summary>
/// Checks JSON against the records it is meant for, reporting every wrong type with its place, and copies what is right. What is null is
/// left out: to the API null and absent are the same, for numbers and list items too.
/// </summary>
internal sealed class ApiJson(SourceFile file, byte[] json, Diagnostics diagnostics)
{
    // Written by Nomad's API for ever the same; nothing has acted on them for years.
    private static readonly string[] Retired = ["DiskMB", "IOPS", "ServiceName", "Namespace", "VaultToken", "ConsulToken", "EnforceIndex", "WriteRequest"];

    internal void Copy(Utf8JsonWriter writer, Type type)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        CopyValue(ref reader, writer, InfoOf(type), "Job");
        reader.Read();
    }

    private void CopyValue(ref Utf8JsonReader reader, Utf8JsonWriter writer, JsonTypeInfo info, string name)
    {
        if (info.Type == typeof(OpaqueJson)) CopyAsIs(ref reader, writer);
        else if (ElementOf(info.Type, typeof(ValueList<>)) is { } item) CopyList(ref reader, writer, InfoOf(item), name);
        else if (ElementOf(info.Type, typeof(ValueMap<>)) is { } entry) CopyMap(ref reader, writer, InfoOf(entry), name);
        else if (info.Kind == JsonTypeInfoKind.Object) CopyRecord(ref reader, writer, info, name);
        else if (JsonShapes.Fits(ref reader, info.Type)) CopyAsIs(ref reader, writer);
        else ReportWrongType(ref reader, writer, name, JsonShapes.Describe(info.Type));
    }

    private void CopyList(ref Utf8JsonReader reader, Utf8JsonWriter writer, JsonTypeInfo item, string name)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            ReportWrongType(ref reader, writer, name, "a list");
            return;
        }

        writer.WriteStartArray();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            if (reader.TokenType != JsonTokenType.Null) CopyValue(ref reader, writer, item, name);
        writer.WriteEndArray();
    }

    private void CopyMap(ref Utf8JsonReader reader, Utf8JsonWriter writer, JsonTypeInfo entry, string name)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            ReportWrongType(ref reader, writer, name, "an object");
            return;
        }

        writer.WriteStartObject();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = reader.GetString()!;
            reader.Read();
            if (reader.TokenType == JsonTokenType.Null) continue;
            writer.WritePropertyName(key);
            CopyValue(ref reader, writer, entry, key);
        }

        writer.WriteEndObject();
    }

    private void CopyRecord(ref Utf8JsonReader reader, Utf8JsonWriter writer, JsonTypeInfo info, string name)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            ReportWrongType(ref reader, writer, name, "an object");
            return;
        }

        writer.WriteStartObject();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = reader.GetString()!;
            var member = info.Properties.FirstOrDefault(property => string.Equals(property.Name, key, StringComparison.OrdinalIgnoreCase));
            if (member is null) ReportUnknown(ref reader, info, key);
            reader.Read();
            if (member is null || reader.TokenType == JsonTokenType.Null)
            {
                reader.Skip();
                continue;
            }

            writer.WritePropertyName(member.Name);
            CopyValue(ref reader, writer, InfoOf(member.PropertyType), member.Name);
        }

        writer.WriteEndObject();
    }

    private void ReportUnknown(ref Utf8JsonReader reader, JsonTypeInfo info, string key)
    {
        if (Retired.Contains(key)) return;
        diagnostics.Warning(
            "Unknown member", $"There is no \"{key}\" here; it is ignored.", RangeOf(ref reader),
            NameSuggestion.For(key, info.Properties.Select(property => property.Name)));
    }

    private void ReportWrongType(ref Utf8JsonReader reader, Utf8JsonWriter writer, string name, string expected)
    {
        diagnostics.Error("Wrong type", $"\"{name}\" is {expected}, not {JsonShapes.Describe(ref reader)}.", RangeOf(ref reader));
        reader.Skip();
        writer.WriteNullValue();
    }

    private SourceRange RangeOf(ref Utf8JsonReader reader)
    {
        var mark = file.Text.StartsWith('\uFEFF') ? 1 : 0;
        var start = Encoding.UTF8.GetCharCount(json, 0, (int)reader.TokenStartIndex) + mark;
        var end = Encoding.UTF8.GetCharCount(json, 0, (int)reader.BytesConsumed) + mark;
        return new SourceRange(file, start, end);
    }

    private static void CopyAsIs(ref Utf8JsonReader reader, Utf8JsonWriter writer)
    {
        using var value = JsonDocument.ParseValue(ref reader);
        value.WriteTo(writer);
    }

    private static JsonTypeInfo InfoOf(Type type) => ModelJson.Compact.Options.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type);

    private static Type? ElementOf(Type type, Type collection) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == collection ? type.GenericTypeArguments[0] : null;
}
