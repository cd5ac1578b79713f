namespace Holdfast.Hcl.Parsing;

/// <summary>Says why the next token is wrong: what the token itself explains comes before what the parser had expected.</summary>
static class InvalidTokens
{
    public static void Report(TokenStream tokens, string summary, string expected)
    {
        var token = tokens.Peek();
        var (name, detail) = token.Kind switch
        {
            TokenKind.Invalid => Explain(tokens.Text(token)),
            TokenKind.BrokenQuote => BrokenQuote,
            TokenKind.Newline when summary == NoExpression => ("Missing value", "An expression is expected here, but the line ends."),
            TokenKind.DoubleColon => ("Namespaced name", "Names with \"::\" belong to provider functions, which do not exist here."),
            _ => (summary, expected),
        };
        tokens.Error(name, detail, token);
    }

    public const string NoExpression = "Invalid expression";

    public static (string Summary, string Detail) BrokenQuote { get; } = (
        "Unterminated string",
        "A quoted string ends on the line on which it starts. Close it with a quote, write \\n for a newline, "
        + "or use a heredoc (<<EOF) for a text of several lines.");

    static (string Summary, string Detail) Explain(ReadOnlySpan<char> text) => text switch
    {
        "'" => ("Invalid character", "Single quotes are not valid. Use double quotes (\") to enclose strings."),
        "`" => ("Invalid character", "Backticks are not valid. Use a heredoc (<<EOF) for a text of several lines."),
        ";" => ("Invalid character", "Semicolons are not valid. Use newlines to separate arguments and blocks."),
        "&" => ("Invalid operator", "There is no operator \"&\". The logical and is \"&&\"."),
        "|" => ("Invalid operator", "There is no operator \"|\". The logical or is \"||\"."),
        "~}" => ("Invalid character", "A trim marker \"~\" belongs only inside a template sequence."),
        ['/', '*', ..] => ("Unterminated comment", "This comment has no closing \"*/\"."),
        ['\u201C' or '\u201D' or '\u2018' or '\u2019', ..] =>
            ("Invalid character", "Typographic quotes are not valid. Use straight double quotes (\") to enclose strings."),
        [var c] when char.IsControl(c) || char.IsSurrogate(c) || char.IsWhiteSpace(c) =>
            ("Invalid character", $"The character U+{(int)c:X4} is not allowed here."),
        _ => ("Invalid character", $"The character \"{text}\" is not used in the language."),
    };
}
