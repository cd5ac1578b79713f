using System.Text;
using Holdfast.Hcl.Parsing;

namespace Holdfast.Hcl.Formatting;

/// <summary>Where a blank goes between two tokens of a line, whatever the source had. The rules are tried in order.</summary>
static class Spacing
{
    public static string Join(List<Atom> atoms, int start, int end)
    {
        if (end - start == 1) return atoms[start].Text;
        var text = new StringBuilder();
        for (var i = start; i < end; i++)
        {
            text.Append(atoms[i].Text);
            if (i + 1 < end && NeedsBlank(i > 0 ? atoms[i - 1] : null, atoms[i], atoms[i + 1])) text.Append(' ');
        }

        return text.ToString();
    }

    /// <summary>What stands in <c>${…}</c>: close to its braces, but apart from the braces of an object.</summary>
    public static string Sequence(List<Atom> atoms)
    {
        var text = Join(atoms, 0, atoms.Count);
        var (before, after) = (atoms[0].Kind == TokenKind.OpenBrace ? " " : "", atoms[^1].Kind == TokenKind.CloseBrace ? " " : "");
        return before + text + after;
    }

    static bool NeedsBlank(Atom? before, Atom atom, Atom after) => (atom.Kind, after.Kind) switch
    {
        _ when IsForKeyword(before, atom) => true,
        (TokenKind.Identifier, TokenKind.OpenParen) => false,
        // Not to make one number of the two.
        (TokenKind.Number, TokenKind.Dot) => before?.Kind != TokenKind.Dot,
        (TokenKind.Dot, _) or (_, TokenKind.Dot) => false,
        (_, TokenKind.Comma or TokenKind.Ellipsis) => false,
        (TokenKind.Comma, _) => true,
        (TokenKind.Identifier or TokenKind.CloseBracket or TokenKind.CloseParen or TokenKind.CloseBrace, TokenKind.OpenBracket) => false,
        (TokenKind.Not, _) => false,
        (TokenKind.Minus, _) => before is { } left && EndsOperand(left.Kind),
        (TokenKind.OpenBrace, TokenKind.CloseBrace) => false,
        (TokenKind.OpenBrace, _) or (_, TokenKind.CloseBrace) => true,
        (TokenKind.OpenBracket or TokenKind.OpenParen, _) => false,
        (_, TokenKind.CloseBracket or TokenKind.CloseParen) => false,
        _ => true,
    };

    // "in" and "if" before a bracket would look like an index or a call.
    static bool IsForKeyword(Atom? before, Atom atom) =>
        before is { } left && EndsOperand(left.Kind) && (atom.IsWord("in") || atom.IsWord("if"));

    static bool EndsOperand(TokenKind kind) => kind is
        TokenKind.Identifier or TokenKind.Number or TokenKind.OpenQuote or TokenKind.OpenHeredoc or TokenKind.Comment or TokenKind.Ellipsis or
        TokenKind.CloseParen or TokenKind.CloseBracket or TokenKind.CloseBrace;
}
