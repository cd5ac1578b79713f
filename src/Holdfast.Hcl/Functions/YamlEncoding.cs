using System.Text;
using Holdfast.Hcl.Values;

namespace Holdfast.Hcl.Functions;

/// <summary>Values as block-style YAML; strings are quoted, so that none is taken for another type.</summary>
static class YamlEncoding
{
    public static CallResult Encode(Value value)
    {
        var text = new StringBuilder();
        Write(text, value, 0, inline: false);
        return text.Length > HclLimits.StringLength ? TextFunctions.TooLong : text.ToString();
    }

    static void Write(StringBuilder text, Value value, int indent, bool inline)
    {
        if (text.Length > HclLimits.StringLength) return;
        switch (value)
        {
            case SequenceValue { Items.Length: > 0 } sequence:
                WriteAll(text, sequence.Items, indent, inline, item =>
                {
                    text.Append("- ");
                    Write(text, item, indent + 2, inline: true);
                });
                break;
            case MappingValue { Entries.Length: > 0 } mapping:
                WriteAll(text, mapping.Entries, indent, inline, entry => WriteEntry(text, entry, indent));
                break;
            default:
                text.Append(Scalar(value)).Append('\n');
                break;
        }
    }

    static void WriteAll<T>(StringBuilder text, IEnumerable<T> items, int indent, bool inline, Action<T> write)
    {
        foreach (var item in items)
        {
            if (!inline) text.Append(' ', indent);
            inline = false;
            write(item);
        }
    }

    static void WriteEntry(StringBuilder text, KeyValuePair<string, Value> entry, int indent)
    {
        text.Append(JsonEncoding.Quote(entry.Key)).Append(':');
        var (block, deeper) = entry.Value switch
        {
            SequenceValue { Items.Length: > 0 } => (true, indent),
            MappingValue { Entries.Length: > 0 } => (true, indent + 2),
            _ => (false, indent),
        };
        text.Append(block ? '\n' : ' ');
        Write(text, entry.Value, deeper, inline: false);
    }

    static string Scalar(Value value) => value switch
    {
        SequenceValue => "[]",
        MappingValue => "{}",
        NullValue => "null",
        BoolValue boolean => boolean.Is ? "true" : "false",
        NumberValue number => number.Number.ToString(),
        StringValue text => JsonEncoding.Quote(text.Text),
        _ => throw new InvalidOperationException("unknown values do not reach a function"),
    };
}
