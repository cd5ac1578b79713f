using System.Text.Json;

namespace Holdfast.JobSpec.Json;

/// <summary>The simple types of the records as JSON: which tokens fit, and how people name them.</summary>
internal static class JsonShapes
{
    internal static bool Fits(ref Utf8JsonReader reader, Type type)
    {
        if (type == typeof(string)) return reader.TokenType == JsonTokenType.String;
        if (type == typeof(bool)) return reader.TokenType is JsonTokenType.True or JsonTokenType.False;
        if (type == typeof(int)) return reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out _);
        if (type == typeof(long)) return reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out _);
        if (type == typeof(Duration)) return FitsDuration(ref reader);
        if (type == typeof(byte[])) return reader.TokenType == JsonTokenType.String && reader.TryGetBytesFromBase64(out _);
        return true;
    }

    internal static string Describe(Type type) =>
        type == typeof(string) ? "a text"
        : type == typeof(bool) ? "true or false"
        : type == typeof(int) || type == typeof(long) ? "a whole number"
        : type == typeof(Duration) ? "a duration: nanoseconds, or a text such as \"30s\""
        : type == typeof(byte[]) ? "a text in base64"
        : "a value";

    internal static string Describe(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => $"the text \"{Short(reader.GetString()!)}\"",
        JsonTokenType.Number => $"the number {Short(System.Text.Encoding.UTF8.GetString(reader.ValueSpan))}",
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        _ => "null",
    };

    private static bool FitsDuration(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Number => reader.TryGetInt64(out _),
        JsonTokenType.String => reader.GetString() is { } text && (text.Length == 0 || Duration.TryParse(text, out _)),
        _ => false,
    };

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "...";
}
