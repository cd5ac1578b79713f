using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Holdfast.Api.Requests;

/// <summary>
/// Says where a body is not what an endpoint takes. The serializer's own place is relative to the innermost collection and its types are
/// those of the program, so the body is read once more, with the record's shape beside it.
/// </summary>
internal static class JsonFault
{
    public static Fault Explain(ReadOnlySpan<byte> body, JsonTypeInfo type, JsonException otherwise)
    {
        var reader = new Utf8JsonReader(body);
        try
        {
            reader.Read();
            if (Misfit(ref reader, type.Type, "") is { } misfit) return At(body, misfit.Offset, misfit.What);
            reader.Read();
        }
        catch (JsonException broken)
        {
            var what = broken.Message.Split(" LineNumber:")[0].TrimEnd('.');
            return Fault.Invalid($"The body is not JSON: line {(broken.LineNumber ?? 0) + 1}, column {(broken.BytePositionInLine ?? 0) + 1}: {what}");
        }
        return Fault.Invalid($"The body is not what is expected here: {otherwise.Message}");
    }

    private static Fault At(ReadOnlySpan<byte> body, long offset, string what)
    {
        var before = body[..(int)offset];
        var line = before.Count((byte)'\n') + 1;
        var column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
        return Fault.Invalid($"The body is not what is expected here: line {line}, column {column}: {what}");
    }

    private static (long Offset, string What)? Misfit(ref Utf8JsonReader reader, Type type, string path)
    {
        var shape = JsonShape.Of(type);
        if (!shape.Takes(ref reader)) return (reader.TokenStartIndex, $"{(path.Length == 0 ? "the body" : path)} must be {shape.Expected}, not {Found(ref reader)}");
        if (reader.TokenType == JsonTokenType.StartArray && shape.Item is { } item) return Items(ref reader, item, path);
        if (reader.TokenType == JsonTokenType.StartObject && (shape.Item is not null || shape.Members is not null)) return Members(ref reader, shape, path);
        reader.Skip();
        return null;
    }

    private static (long Offset, string What)? Items(ref Utf8JsonReader reader, Type item, string path)
    {
        for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
            if (Misfit(ref reader, item, $"{path}[{i}]") is { } misfit) return misfit;
        return null;
    }

    private static (long Offset, string What)? Members(ref Utf8JsonReader reader, JsonShape shape, string path)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            if (shape.MemberType(name) is not { } type) reader.Skip();
            else if (Misfit(ref reader, type, path.Length == 0 ? name : $"{path}.{name}") is { } misfit) return misfit;
        }
        return null;
    }

    private static string Found(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => $"the text \"{Short(reader.GetString()!)}\"",
        JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        JsonTokenType.Null => "null",
        JsonTokenType.StartArray => "a list",
        _ => "an object",
    };

    private static string Short(string text) => text.Length > 40 ? $"{text[..40]}…" : text;
}
