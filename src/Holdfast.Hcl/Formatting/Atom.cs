using System.Text;
using Holdfast.Hcl.Parsing;

namespace Holdfast.Hcl.Formatting;

/// <summary>
/// A token as the formatter places it. A whole string or heredoc is one: of a quoted string only the blanks inside its sequences may
/// change, of a heredoc nothing.
/// </summary>
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

    /// <summary>Reads the atom that starts at a token, and leaves <paramref name="at"/> on its last token.</summary>
    public static Atom Read(string text, List<Token> tokens, ref int at)
    {
        var (first, start) = (tokens[at], at);
        if (first.Kind is not (TokenKind.OpenQuote or TokenKind.OpenHeredoc))
        {
            var content = text[first.Start..first.End];
            return new Atom(first.Kind, first.Kind == TokenKind.Comment ? content.TrimEnd() : content);
        }

        at = Closing(tokens, at);
        var verbatim = first.Kind == TokenKind.OpenHeredoc || SpansLines(tokens, start, at);
        return new Atom(first.Kind, verbatim ? text[first.Start..tokens[at].End] : Quoted(text, tokens, start, at));
    }

    static string Quoted(string text, List<Token> tokens, int first, int last)
    {
        var quoted = new StringBuilder();
        for (var i = first; i <= last; i++)
        {
            quoted.Append(text, tokens[i].Start, tokens[i].Length);
            if (tokens[i].Kind is not (TokenKind.OpenInterpolation or TokenKind.OpenDirective)) continue;
            var inside = new List<Atom>();
            for (i++; tokens[i].Kind != TokenKind.CloseSequence; i++) inside.Add(Read(text, tokens, ref i));
            quoted.Append(Spacing.Sequence(inside)).Append(text, tokens[i].Start, tokens[i].Length);
        }

        return quoted.ToString();
    }

    // The token that closes a string, over the strings inside its sequences.
    static int Closing(List<Token> tokens, int open)
    {
        var depth = 0;
        for (var i = open; ; i++)
        {
            if (tokens[i].Kind is TokenKind.OpenQuote or TokenKind.OpenHeredoc) depth++;
            if (tokens[i].Kind is TokenKind.CloseQuote or TokenKind.CloseHeredoc && --depth == 0) return i;
        }
    }

    static bool SpansLines(List<Token> tokens, int first, int last)
    {
        for (var i = first; i <= last; i++)
            if (tokens[i].Kind is TokenKind.Newline or TokenKind.OpenHeredoc or TokenKind.Comment) return true;
        return false;
    }
}
