using Holdfast.Hcl.Parsing;

namespace Holdfast.Hcl.Formatting;

/// <summary>A token as the formatter places it. A whole string or heredoc is one, since nothing inside it may change.</summary>
readonly record struct Atom(TokenKind Kind, string Text)
{
    /// <summary>1 for an opening bracket of any kind, -1 for a closing one.</summary>
    public int BracketChange => Kind switch
    {
        TokenKind.OpenBrace or TokenKind.OpenBracket or TokenKind.OpenParen => 1,
        TokenKind.CloseBrace or TokenKind.CloseBracket or TokenKind.CloseParen => -1,
        _ => 0,
    };

    public bool IsWord(string word) => Kind == TokenKind.Identifier && Text == word;
}
