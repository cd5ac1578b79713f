namespace Holdfast.Hcl.Parsing;

/// <summary>A piece of the source text. It carries no text of its own: a file is lexed without allocating per token.</summary>
readonly record struct Token(TokenKind Kind, int Start, int End)
{
    public int Length => End - Start;
}

enum TokenKind : byte
{
    End,
    Newline,
    Comment,
    Identifier,
    Number,

    OpenQuote,
    CloseQuote,
    /// <summary>Stands where a quoted string broke off at the end of its line.</summary>
    BrokenQuote,
    /// <summary>Template text: all of a quoted stretch, but line by line in heredocs and bare templates.</summary>
    Literal,
    OpenHeredoc,
    CloseHeredoc,
    OpenInterpolation,
    OpenDirective,
    CloseSequence,

    OpenBrace,
    CloseBrace,
    OpenBracket,
    CloseBracket,
    OpenParen,
    CloseParen,

    Assign,
    Colon,
    DoubleColon,
    Comma,
    Dot,
    Ellipsis,
    Question,
    Arrow,

    Or,
    And,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Plus,
    Minus,
    Star,
    Slash,
    Percent,
    Not,

    Invalid,
}
