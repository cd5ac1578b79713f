using System.Globalization;
using System.Text;
using Holdfast.Hcl.Parsing;
using Holdfast.Hcl.Syntax;
using Holdfast.Hcl.Values;

namespace Holdfast.Hcl.Json;

/// <summary>A JSON string: its text, where it stands with its quotes, and whether it has escapes.</summary>
sealed record JsonText(string Text, bool Escaped, SourceRange Range)
{
    /// <summary>Reads the string whose opening quote is at an offset; gives the offset behind it.</summary>
    public static (JsonText? Text, int End) Read(SourceFile file, int start, Diagnostics diagnostics)
    {
        var source = file.Text;
        var end = start + 1;
        while (end < source.Length && source[end] is not '"' and >= ' ') end += source[end] == '\\' && end + 1 < source.Length ? 2 : 1;
        if (end >= source.Length || source[end] != '"')
        {
            end = Math.Min(end, source.Length);
            diagnostics.Error("Unterminated JSON string", "A string ends with a double quote on the same line; write \\n for a newline.", new SourceRange(file, start, end));
            return (null, end);
        }

        var range = new SourceRange(file, start, end + 1);
        var content = source.AsSpan(start + 1, end - start - 1);
        if (!content.Contains('\\')) return (new JsonText(content.ToString(), false, range), end + 1);
        if (Unescape(content) is { } text) return (new JsonText(text, true, range), end + 1);
        diagnostics.Error("Invalid JSON escape", "The escapes in JSON are \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\uNNNN.", range);
        return (null, end + 1);
    }

    /// <summary>The string as the template it is in an expression.</summary>
    public static Expression Template(JsonText parsed, Diagnostics diagnostics)
    {
        if (!parsed.Text.Contains("${", StringComparison.Ordinal) && !parsed.Text.Contains("%{", StringComparison.Ordinal))
            return new LiteralExpression(Value.Of(parsed.Text), parsed.Range);
        var tokens = parsed.Escaped
            ? TokenStream.OpenTemplate(parsed.Text, parsed.Range, diagnostics)
            : TokenStream.OpenTemplate(parsed.Range.File, parsed.Range.Start + 1, parsed.Range.End - 1, diagnostics);
        return new TemplateParser(new ExpressionParser(tokens)).ParseInside(parsed.Range) ?? new LiteralExpression(Value.AnyUnknown, parsed.Range);
    }

    static string? Unescape(ReadOnlySpan<char> content)
    {
        var text = new StringBuilder(content.Length);
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] != '\\')
            {
                text.Append(content[i]);
                continue;
            }

            i++;
            if (content[i] == 'u')
            {
                if (i + 4 >= content.Length || !ushort.TryParse(content.Slice(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)) return null;
                text.Append((char)unit);
                i += 4;
                continue;
            }

            var plain = content[i] switch { '"' or '\\' or '/' => content[i], 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', _ => '\0' };
            if (plain == '\0') return null;
            text.Append(plain);
        }

        return text.ToString();
    }
}
