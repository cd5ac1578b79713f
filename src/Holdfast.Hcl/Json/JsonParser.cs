using System.Collections.Immutable;
using Holdfast.Hcl.Parsing;
using Holdfast.Hcl.Syntax;
using Holdfast.Hcl.Values;

namespace Holdfast.Hcl.Json;

/// <summary>Parses JSON (RFC 8259) with the place of everything kept. It stops at the first fault: JSON is mostly written by programs.</summary>
sealed class JsonParser(SourceFile file, Diagnostics diagnostics)
{
    readonly string text = file.Text;
    int position = file.Text.StartsWith('\uFEFF') ? 1 : 0;
    int depth;

    public JsonNode? ParseWhole()
    {
        var node = ParseValue();
        SkipBlanks();
        if (node is null || position == text.Length) return node;
        return Fail("Extra characters after JSON value", "The JSON value ended before this; nothing may follow it.");
    }

    char Peek()
    {
        SkipBlanks();
        return position < text.Length ? text[position] : '\0';
    }

    void SkipBlanks()
    {
        while (position < text.Length && text[position] is ' ' or '\t' or '\n' or '\r') position++;
    }

    SourceRange From(int start) => new(file, start, position);

    JsonNode? Fail(string summary, string detail)
    {
        diagnostics.Error(summary, detail, new SourceRange(file, position, Math.Min(position + 1, text.Length)));
        return null;
    }

    JsonNode? ParseValue()
    {
        if (depth >= HclLimits.Nesting) return Fail("Nested too deeply", $"JSON values may be nested at most {HclLimits.Nesting} levels deep.");
        depth++;
        var node = Peek() switch
        {
            '{' => ParseObject(),
            '[' => ParseArray(),
            '"' => ParseString() is { } parsed ? new JsonScalar(JsonText.Template(parsed, diagnostics)) : null,
            '-' or (>= '0' and <= '9') => ParseNumber(),
            '\0' when position >= text.Length => Fail("Missing JSON value", "The text ends where a JSON value should start."),
            _ => ParseWord(),
        };
        depth--;
        return node;
    }

    JsonNode? ParseObject()
    {
        var start = position++;
        var members = ImmutableArray.CreateBuilder<JsonMember>();
        var items = ImmutableArray.CreateBuilder<ObjectItem>();
        while (Peek() != '}' || members.Count > 0)
        {
            if (Peek() != '"') return Fail("Missing property name", "A JSON property name in double quotes is expected here.");
            if (ParseString() is not { } name) return null;
            if (Peek() != ':') return Fail("Missing property value", "A colon is expected here, between the name and the value of the property.");
            position++;
            if (ParseValue() is not { } value) return null;
            members.Add(new JsonMember(name.Text, name.Range, value));
            items.Add(new ObjectItem(JsonText.Template(name, diagnostics), value.Expression));
            if (Peek() == '}') break;
            if (Peek() != ',') return Fail("Missing comma", "A comma or a closing brace is expected after a property.");
            position++;
        }

        position++;
        return new JsonObject(members.DrainToImmutable(), new ObjectExpression(items.DrainToImmutable(), From(start)));
    }

    JsonNode? ParseArray()
    {
        var start = position++;
        var items = ImmutableArray.CreateBuilder<JsonNode>();
        while (Peek() != ']' || items.Count > 0)
        {
            if (ParseValue() is not { } item) return null;
            items.Add(item);
            if (Peek() == ']') break;
            if (Peek() != ',') return Fail("Missing comma", "A comma or a closing bracket is expected after an array item.");
            position++;
        }

        position++;
        return new JsonArray(items.ToImmutable(), new TupleExpression([.. items.Select(item => item.Expression)], From(start)));
    }

    JsonText? ParseString()
    {
        var (parsed, end) = JsonText.Read(file, position, diagnostics);
        position = end;
        return parsed;
    }

    JsonNode? ParseNumber()
    {
        var start = position;
        while (position < text.Length && text[position] is (>= '0' and <= '9') or '-' or '+' or '.' or 'e' or 'E') position++;
        var written = text.AsSpan(start, position - start);
        var leadingZero = written.TrimStart('-') is ['0', >= '0' and <= '9', ..];
        if (!leadingZero && Number.TryParse(written, out var number)) return new JsonScalar(new LiteralExpression(Value.Of(number), From(start)));
        position = start;
        return Fail("Invalid JSON number", "This is no JSON number, or it has too many digits.");
    }

    JsonNode? ParseWord()
    {
        foreach (var (word, value) in Words)
            if (string.CompareOrdinal(text, position, word, 0, word.Length) == 0)
            {
                position += word.Length;
                return new JsonScalar(new LiteralExpression(value, From(position - word.Length)));
            }

        return Fail("Invalid JSON", "A JSON value is expected here: an object, an array, a string in double quotes, a number, true, false or null.");
    }

    static readonly (string Word, Value Value)[] Words = [("true", Value.True), ("false", Value.False), ("null", Value.AnyNull)];
}
