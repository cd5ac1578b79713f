using System.Globalization;
using Holdfast.Hcl.Values;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Holdfast.Hcl.Functions;

/// <summary>
/// One YAML document to a value, read from the parser's events so that depth and anchors stay bounded. Plain scalars are null,
/// booleans and numbers by YAML 1.2's core schema; <c>&lt;&lt;</c> merges maps.
/// </summary>
sealed class YamlDecoding
{
    readonly Parser events;
    readonly Dictionary<string, Value> anchors = new(StringComparer.Ordinal);
    long size;

    YamlDecoding(string text) => events = new Parser(new StringReader(text));

    public static CallResult Decode(string text)
    {
        try
        {
            return new YamlDecoding(text).Document();
        }
        catch (YamlException exception)
        {
            return CallResult.Invalid(0, $"no valid YAML at line {exception.Start.Line}, column {exception.Start.Column}");
        }
    }

    CallResult Document()
    {
        events.Consume<StreamStart>();
        if (events.Accept<StreamEnd>(out _)) return Value.AnyNull;
        events.Consume<DocumentStart>();
        var value = Node(0);
        events.Consume<DocumentEnd>();
        if (!events.Accept<StreamEnd>(out _)) return CallResult.Invalid(0, "it holds more than one document");
        return value;
    }

    Value Node(int depth)
    {
        if (depth > HclLimits.Nesting) throw Fault("nested too deeply");
        events.Accept<NodeEvent>(out var node);
        if (events.TryConsume<AnchorAlias>(out var alias))
            return Sized(anchors.GetValueOrDefault(alias.Value.Value) ?? throw new YamlException(alias.Start, alias.End, "unknown anchor"));
        var value = node switch
        {
            SequenceStart => Sequence(depth),
            MappingStart => Mapping(depth),
            _ => Scalar(events.Consume<Scalar>()),
        };
        if (node is { Anchor.IsEmpty: false }) anchors[node.Anchor.Value] = value;
        return value;
    }

    // An alias counts as often as it is used: a few lines can mean billions of elements.
    Value Sized(Value value) => (size += value.Size) > HclLimits.ValueSize ? throw Fault("too large") : value;

    YamlException Fault(string what) => new(events.Current?.Start ?? Mark.Empty, events.Current?.End ?? Mark.Empty, what);

    Value Sequence(int depth)
    {
        events.Consume<SequenceStart>();
        var items = new List<Value>();
        while (!events.TryConsume<SequenceEnd>(out _)) items.Add(Node(depth + 1));
        return Value.Tuple(items);
    }

    Value Mapping(int depth)
    {
        events.Consume<MappingStart>();
        var entries = new List<KeyValuePair<string, Value>>();
        var merged = new List<KeyValuePair<string, Value>>();
        while (!events.TryConsume<MappingEnd>(out _))
        {
            var merges = events.Accept<Scalar>(out var scalar) && scalar is { Value: "<<", Style: ScalarStyle.Plain };
            var key = Node(depth + 1);
            var value = Node(depth + 1);
            if (merges) merged.InsertRange(0, Merged(value));
            else if (Conversion.TryConvert(key, HclType.String, out var name, out _)) entries.Add(new((name as StringValue)?.Text ?? "null", value));
            else throw Fault("a key is no scalar");
        }

        return Value.Object(merged.Concat(entries));
    }

    // Of several maps merged, the first one wins.
    static IEnumerable<KeyValuePair<string, Value>> Merged(Value value) => value switch
    {
        MappingValue mapping => mapping.Entries,
        SequenceValue sequence => sequence.Items.Reverse().SelectMany(Merged),
        _ => [],
    };

    static Value Scalar(Scalar scalar)
    {
        var (text, tag) = (scalar.Value, scalar.Tag.IsEmpty ? "" : scalar.Tag.Value);
        if (tag == "tag:yaml.org,2002:str" || tag == "!" || (tag.Length == 0 && scalar.Style != ScalarStyle.Plain)) return Value.Of(text);
        return text switch
        {
            "" or "~" or "null" or "Null" or "NULL" => Value.AnyNull,
            "true" or "True" or "TRUE" => Value.True,
            "false" or "False" or "FALSE" => Value.False,
            _ => Numeric(text) is { } number ? Value.Of(number) : Value.Of(text),
        };
    }

    static Number? Numeric(string text)
    {
        if (text.StartsWith("0x", StringComparison.Ordinal))
            return long.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hexadecimal) ? hexadecimal : null;
        if (text.StartsWith("0o", StringComparison.Ordinal) && text.Length < 20 && text.AsSpan(2).IndexOfAnyExceptInRange('0', '7') < 0)
            return text.Length > 2 ? Convert.ToInt64(text[2..], 8) : null;
        if (text.StartsWith('.')) text = "0" + text;
        if (!char.IsAsciiDigit(text[0]) && text[0] is not ('-' or '+')) return null;
        return Number.TryParse(text.EndsWith('.') ? text + "0" : text, out var number) ? number : null;
    }
}
