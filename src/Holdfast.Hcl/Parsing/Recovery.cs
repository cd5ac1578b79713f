namespace Holdfast.Hcl.Parsing;

/// <summary>
/// Finds where to go on after a faulty item: behind the line on which its brackets are closed, or earlier at a line that is
/// indented no deeper than the item and looks like one, since then a bracket is missing.
/// </summary>
sealed class Recovery(TokenStream tokens)
{
    public void SkipItem(int first, int rules)
    {
        if (tokens.Is(TokenKind.End)) return;
        var column = Column(tokens.At(first));
        var (at, open, failed) = (first, 0, FailedLine(first));
        for (; at < failed; at++) open = Math.Max(0, open + Step(tokens.At(at).Kind));
        for (; tokens.At(at).Kind != TokenKind.End; at++)
        {
            var kind = tokens.At(at).Kind;
            if (kind == TokenKind.CloseBrace && open == 0) break;
            open = Math.Max(0, open + Step(kind));
            if (kind == TokenKind.Newline && (open == 0 || (LooksLikeItem(at + 1) && Column(tokens.At(at + 1)) <= column))) break;
        }

        tokens.Resume(at, rules);
    }

    // The newline in front of the line with the fault, if that is not the first line: the fault may be that the item goes on there.
    int FailedLine(int first)
    {
        var at = tokens.Position;
        while (at > first && tokens.At(at - 1).Kind != TokenKind.Newline) at--;
        return at > first ? at - 1 : tokens.Position;
    }

    bool LooksLikeItem(int at) =>
        tokens.At(at).Kind == TokenKind.Identifier && tokens.At(at + 1).Kind is TokenKind.Assign or TokenKind.OpenBrace or TokenKind.OpenQuote;

    static int Step(TokenKind kind) => kind switch
    {
        TokenKind.OpenBrace or TokenKind.OpenBracket or TokenKind.OpenParen or TokenKind.OpenInterpolation or TokenKind.OpenDirective => 1,
        TokenKind.CloseBrace or TokenKind.CloseBracket or TokenKind.CloseParen or TokenKind.CloseSequence => -1,
        _ => 0,
    };

    int Column(Token token) => token.Start - tokens.File.Text.LastIndexOf('\n', Math.Max(0, token.Start - 1));
}
