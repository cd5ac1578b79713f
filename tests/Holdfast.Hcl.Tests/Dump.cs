using System.Text;
using System.Text.Json;
using Holdfast.Hcl.Decoding;
using Holdfast.Hcl.Evaluation;
using Holdfast.Hcl.Syntax;
using Holdfast.Hcl.Values;

namespace Holdfast.Hcl.Tests;

/// <summary>A body as JSON: arguments by name, blocks as <c>type "label"</c> with their bodies. The block "vars" at the top defines variables first.</summary>
static class Dump
{
    public static string Body(Body body, Diagnostics diagnostics)
    {
        var context = Given.Context();
        foreach (var vars in body.Items.OfType<Block>().Where(block => block.Type == "vars"))
            context = context.Child(vars.Body.Items.OfType<Argument>().ToDictionary(argument => argument.Name, argument => argument.Expression.Evaluate(context, diagnostics)));
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            Write(json, DynamicBlocks.Expand(body, context, diagnostics), context, diagnostics);
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    static void Write(Utf8JsonWriter json, Body body, EvalContext context, Diagnostics diagnostics)
    {
        json.WriteStartObject();
        foreach (var item in body.Items.Where(item => item.Name != "vars"))
        {
            json.WritePropertyName(item is Block { Labels.Length: > 0 } labelled ? $"{item.Name} {string.Join(' ', labelled.Labels.Select(label => label.Text))}" : item.Name);
            if (item is Block block) Write(json, block.Body, context, diagnostics);
            else Write(json, ((Argument)item).Expression.Evaluate(context, diagnostics));
        }

        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, Value value)
    {
        switch (value)
        {
            case NullValue: json.WriteNullValue(); break;
            case BoolValue boolean: json.WriteBooleanValue(boolean.Is); break;
            case NumberValue number: json.WriteRawValue(number.Number.ToString()); break;
            case StringValue text: json.WriteStringValue(text.Text); break;
            case SequenceValue sequence:
                json.WriteStartArray();
                foreach (var item in sequence.Items) Write(json, item);
                json.WriteEndArray();
                break;
            case MappingValue mapping:
                json.WriteStartObject();
                foreach (var (name, entry) in mapping.Entries)
                {
                    json.WritePropertyName(name);
                    Write(json, entry);
                }

                json.WriteEndObject();
                break;
            default: json.WriteStringValue($"unknown {value.Type}"); break;
        }
    }
}
