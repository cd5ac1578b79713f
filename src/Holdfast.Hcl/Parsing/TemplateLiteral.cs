using System.Globalization;
using System.Text;

namespace Holdfast.Hcl.Parsing;

/// <summary>Turns the source of template text into the text meant: <c>$${</c> and <c>%%{</c> everywhere, backslash escapes in quoted strings.</summary>
static class TemplateLiteral
{
    public static string Decode(TokenStream tokens, Token token, bool quoted)
    {
        var source = tokens.Text(token);
        if (!source.ContainsAny(quoted ? "\\$%" : "$%")) return source.ToString();
        var text = new StringBuilder(source.Length);
        for (var i = 0; i < source.Length;)
        {
            var rest = source[i..];
            if (quoted && rest[0] == '\\') i += Escape(tokens, token.Start + i, rest, text);
            else if (rest.StartsWith("$${") || rest.StartsWith("%%{"))
            {
                text.Append(rest[0]).Append('{');
                i += 3;
            }
            else
            {
                text.Append(rest[0]);
                i++;
            }
        }

        return text.ToString();
    }

    static int Escape(TokenStream tokens, int offset, ReadOnlySpan<char> rest, StringBuilder text)
    {
        var selector = rest.Length > 1 ? rest[1] : '\0';
        var plain = selector switch { 'n' => '\n', 'r' => '\r', 't' => '\t', '"' => '"', '\\' => '\\', _ => '\0' };
        if (plain != '\0')
        {
            text.Append(plain);
            return 2;
        }

        var digits = selector switch { 'u' => 4, 'U' => 8, _ => 0 };
        if (digits > 0 && rest.Length >= 2 + digits
            && int.TryParse(rest.Slice(2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            text.Append(Rune.IsValid(code) ? new Rune(code).ToString() : "\uFFFD");
            return 2 + digits;
        }

        var length = Math.Min(2, rest.Length);
        tokens.Error(
            "Invalid escape sequence",
            digits > 0
                ? $"\\{selector} must be followed by {digits} hexadecimal digits."
                : "The escape sequences are \\n, \\r, \\t, \\\", \\\\, \\uNNNN and \\UNNNNNNNN. Write \\\\ for a backslash.",
            new Token(TokenKind.Literal, offset, offset + length));
        text.Append(rest[..length]);
        return length;
    }
}
