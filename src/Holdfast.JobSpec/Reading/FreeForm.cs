using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Holdfast.Hcl.Syntax;
using Holdfast.Hcl.Values;

namespace Holdfast.JobSpec.Reading;

/// <summary>
/// Blocks with content of any shape, as JSON. A nested block becomes a list of objects, one for each block of its type, and a label
/// another object around it; this is how Nomad's API shows driver configuration and scaling policies.
/// </summary>
internal static class FreeForm
{
    internal static OpaqueJson Read(Block block, BlockReader reader)
    {
        if (block.Labels.Length > 0)
            reader.Diagnostics.Error("Unexpected label", $"{block.Type} blocks have no label.", block.Labels[0].Range);
        return Json(OfBody(block.Body, reader));
    }

    internal static bool TryRead(Argument argument, BlockReader reader, [MaybeNullWhen(false)] out OpaqueJson json)
    {
        json = null;
        if (!reader.TryEvaluate(argument, out var value)) return false;
        if (value is SequenceValue { Items: [MappingValue single] }) value = single;
        if (value is MappingValue) json = Json(value);
        else reader.Diagnostics.Error("Wrong type", $"\"{argument.Name}\" is a block or an object, not {value}.", argument.Expression.Range);
        return json is not null;
    }

    private static Value OfBody(Body body, BlockReader reader)
    {
        var members = new Dictionary<string, Value>(StringComparer.Ordinal);
        var blocks = new Dictionary<string, List<Value>>(StringComparer.Ordinal);
        foreach (var item in body.Items)
        {
            if (item is Argument argument)
            {
                if (reader.TryEvaluate(argument, out var value)) members[argument.Name] = value;
            }
            else if (item is Block block)
            {
                if (!blocks.TryGetValue(block.Type, out var list)) blocks.Add(block.Type, list = []);
                list.Add(OfBlock(block, reader));
            }
        }

        foreach (var (type, list) in blocks) members[type] = Value.Tuple(list);
        return Value.Object(members);
    }

    private static Value OfBlock(Block block, BlockReader reader)
    {
        var value = OfBody(block.Body, reader);
        for (var i = block.Labels.Length - 1; i >= 0; i--) value = Value.Object([new(block.Labels[i].Text, Value.Tuple([value]))]);
        return value;
    }

    private static OpaqueJson Json(Value value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer)) Write(writer, value);
        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        return OpaqueJson.From(document.RootElement);
    }

    private static void Write(Utf8JsonWriter writer, Value value)
    {
        switch (value)
        {
            case StringValue text:
                writer.WriteStringValue(text.Text);
                break;
            case NumberValue number:
                writer.WriteRawValue(number.Number.ToString());
                break;
            case BoolValue boolean:
                writer.WriteBooleanValue(boolean.Is);
                break;
            case SequenceValue sequence:
                writer.WriteStartArray();
                foreach (var item in sequence.Items) Write(writer, item);
                writer.WriteEndArray();
                break;
            case MappingValue mapping:
                writer.WriteStartObject();
                foreach (var (name, member) in mapping.Entries)
                {
                    writer.WritePropertyName(name);
                    Write(writer, member);
                }

                writer.WriteEndObject();
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }
}
