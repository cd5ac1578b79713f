using System.Globalization;
using System.Text;
using System.Text.Json;
using Holdfast.Hcl.Values;

namespace Holdfast.Hcl.Functions;

/// <summary>Values as compact JSON and back, as <c>jsonencode</c> and <c>jsondecode</c> do. Like Go's encoder it escapes &lt;, &gt; and &amp;.</summary>
static class JsonEncoding
{
    static readonly JsonDocumentOptions Bounded = new() { MaxDepth = HclLimits.Nesting };

    public static string? Encode(Value value, out string fault)
    {
        var text = new StringBuilder();
        fault = Write(text, value) ? "" : "it holds a value that is not known";
        return fault.Length == 0 ? text.ToString() : null;
    }

    public static string Quote(string text)
    {
        var quoted = new StringBuilder();
        Write(quoted, text);
        return quoted.ToString();
    }

    public static Value? Decode(string text, out string fault)
    {
        fault = "";
        try
        {
            using var document = JsonDocument.Parse(text, Bounded);
            return Read(document.RootElement);
        }
        catch (JsonException exception)
        {
            fault = $"no valid JSON at line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}";
        }
        catch (FormatException)
        {
            fault = "a number has too many digits";
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            fault = "the text holds characters that are no Unicode text";
        }

        return null;
    }

    static Value Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => Value.Object(element.EnumerateObject().Select(property => KeyValuePair.Create(property.Name, Read(property.Value)))),
        JsonValueKind.Array => Value.Tuple(element.EnumerateArray().Select(Read)),
        JsonValueKind.String => Value.Of(element.GetString() ?? ""),
        JsonValueKind.Number => Value.Of(Number.TryParse(element.GetRawText(), out var number) ? number : throw new FormatException()),
        JsonValueKind.Null => Value.AnyNull,
        _ => Value.Of(element.ValueKind == JsonValueKind.True),
    };

    static bool Write(StringBuilder text, Value value)
    {
        switch (value)
        {
            case NullValue:
                text.Append("null");
                return true;
            case BoolValue boolean:
                text.Append(boolean.Is ? "true" : "false");
                return true;
            case NumberValue number:
                text.Append(number.Number.ToString());
                return true;
            case StringValue { Text: var content }:
                Write(text, content);
                return true;
            case SequenceValue sequence:
                return WriteAll(text, '[', sequence.Items, item => Write(text, item), ']');
            case MappingValue mapping:
                return WriteAll(text, '{', mapping.Entries, entry => WriteEntry(text, entry), '}');
            default:
                return false;
        }
    }

    static bool WriteAll<T>(StringBuilder text, char open, IReadOnlyList<T> items, Func<T, bool> write, char close)
    {
        text.Append(open);
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0) text.Append(',');
            if (!write(items[i])) return false;
        }

        text.Append(close);
        return true;
    }

    static bool WriteEntry(StringBuilder text, KeyValuePair<string, Value> entry)
    {
        Write(text, entry.Key);
        text.Append(':');
        return Write(text, entry.Value);
    }

    static void Write(StringBuilder text, string content)
    {
        text.Append('"');
        foreach (var c in content)
        {
            if (c is '"' or '\\') text.Append('\\').Append(c);
            else if (c == '\n') text.Append("\\n");
            else if (c == '\r') text.Append("\\r");
            else if (c == '\t') text.Append("\\t");
            else if (c < ' ' || c is '<' or '>' or '&' or '\u2028' or '\u2029') text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else text.Append(c);
        }

        text.Append('"');
    }
}
