namespace Holdfast.Hcl.Parsing;

/// <summary>Operators and brackets, the longest first.</summary>
static class Punctuation
{
    static readonly (string Text, TokenKind Kind)[] Long =
    [
        ("...", TokenKind.Ellipsis),
        ("::", TokenKind.DoubleColon),
        ("||", TokenKind.Or),
        ("&&", TokenKind.And),
        ("==", TokenKind.Equal),
        ("!=", TokenKind.NotEqual),
        ("<=", TokenKind.LessOrEqual),
        (">=", TokenKind.GreaterOrEqual),
        ("=>", TokenKind.Arrow),
    ];

    public static (TokenKind Kind, int Length) Match(ReadOnlySpan<char> text)
    {
        if (text.Length > 1 && text[1] is '.' or ':' or '|' or '&' or '=' or '>')
            foreach (var (symbol, kind) in Long)
                if (text.StartsWith(symbol)) return (kind, symbol.Length);
        return (Short(text[0]), char.IsHighSurrogate(text[0]) && text.Length > 1 ? 2 : 1);
    }

    static TokenKind Short(char c) => c switch
    {
        '{' => TokenKind.OpenBrace,
        '[' => TokenKind.OpenBracket,
        ']' => TokenKind.CloseBracket,
        '(' => TokenKind.OpenParen,
        ')' => TokenKind.CloseParen,
        '=' => TokenKind.Assign,
        ':' => TokenKind.Colon,
        ',' => TokenKind.Comma,
        '.' => TokenKind.Dot,
        '?' => TokenKind.Question,
        '<' => TokenKind.Less,
        '>' => TokenKind.Greater,
        '+' => TokenKind.Plus,
        '-' => TokenKind.Minus,
        '*' => TokenKind.Star,
        '/' => TokenKind.Slash,
        '%' => TokenKind.Percent,
        '!' => TokenKind.Not,
        _ => TokenKind.Invalid,
    };
}
