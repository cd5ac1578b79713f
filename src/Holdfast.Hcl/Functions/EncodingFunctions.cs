using System.Text;
using Holdfast.Hcl.Values;

namespace Holdfast.Hcl.Functions;

/// <summary>Encodings of text and values.</summary>
static class EncodingFunctions
{
    static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static Function[] Rows { get; } =
    [
        new("base64encode(str string) string", call => System.Convert.ToBase64String(Encoding.UTF8.GetBytes(call.Text(0)))),
        new("base64decode(str string) string", Base64Decode),
        new("urlencode(str string) string", call => UrlEncode(call.Text(0))),
        new("jsonencode(value any?) string", call => JsonEncoding.Encode(call[0], out var fault) is { } json ? json : CallResult.Failed(fault)),
        new("jsondecode(str string) any", call => JsonEncoding.Decode(call.Text(0), out var fault) is { } value ? value : CallResult.Invalid(0, fault)),
        new("yamlencode(value any?) string", call => YamlEncoding.Encode(call[0])),
        new("yamldecode(str string) any", call => YamlDecoding.Decode(call.Text(0))),
        new("csvdecode(str string) any", call => CsvDecoding.Decode(call.Text(0))),
    ];

    /// <summary>Text of UTF-8 bytes, or null if they are none.</summary>
    public static string? Utf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    static CallResult Base64Decode(Call call)
    {
        var text = call.Text(0);
        var bytes = new byte[text.Length];
        if (text.AsSpan().ContainsAny(" \t") || !System.Convert.TryFromBase64String(text, bytes, out var length))
            return CallResult.Invalid(0, "it is no base64 text");
        return Utf8(bytes.AsSpan(0, length)) is { } decoded ? decoded : CallResult.Invalid(0, "the decoded bytes are no UTF-8 text");
    }

    // Form encoding: a space becomes a plus.
    static string UrlEncode(string text)
    {
        var encoded = new StringBuilder();
        foreach (var b in Encoding.UTF8.GetBytes(text))
        {
            if (char.IsAsciiLetterOrDigit((char)b) || b is (byte)'-' or (byte)'_' or (byte)'.' or (byte)'~') encoded.Append((char)b);
            else if (b == ' ') encoded.Append('+');
            else encoded.Append('%').Append(b.ToString("X2"));
        }

        return encoded.ToString();
    }
}
