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
            diagnostics.Error(
                "Unterminated JSON string", "A string ends with a double quote on the same line; write \\n for a newline.", new SourceRange(file, start, end));
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
        while (!content.IsEmpty)
        {
            var length = 1;
            if (content[0] != '\\') text.Append(content[0]);
            else if ((length = Escape(content, text)) == 0) return null;
            content = content[length..];
        }

        return text.ToString();
    }

    // How long the escape at the start is; 0 if it is none.
    static int Escape(ReadOnlySpan<char> content, StringBuilder text)
    {
        if (content[1] == 'u')
        {
            if (content.Length < 6 || !ushort.TryParse(content[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)) return 0;
            text.Append((char)unit);
            return 6;
        }

        var plain = content[1] switch { '"' or '\\' or '/' => content[1], 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', _ => '\0' };
        text.Append(plain);
        return plain == '\0' ? 0 : 2;
    }
}
