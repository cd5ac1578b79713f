namespace Holdfast.Hcl.Parsing;

/// <summary>
/// Finds where to go on after a faulty item: behind the line on which its brackets are closed, or earlier at a line that is
/// indented no deeper than the item and starts with a name, since then a bracket is missing.
/// </summary>
sealed class Recovery(TokenStream tokens)
{
    public void SkipItem(int first, int rules)
    {
        var column = Column(tokens.At(first));
        var (at, open) = (first, 0);
        for (; at < tokens.Position; at++) open = Math.Max(0, open + Step(tokens.At(at).Kind));
        for (; tokens.At(at).Kind != TokenKind.End; at++)
        {
            var kind = tokens.At(at).Kind;
            if (kind == TokenKind.CloseBrace && open == 0) break;
            open = Math.Max(0, open + Step(kind));
            if (kind != TokenKind.Newline) continue;
            var next = tokens.At(at + 1);
            if (open == 0 || (next.Kind == TokenKind.Identifier && Column(next) <= column)) break;
        }

        tokens.Resume(at, rules);
    }

    static int Step(TokenKind kind) => kind switch
    {
        TokenKind.OpenBrace or TokenKind.OpenBracket or TokenKind.OpenParen or TokenKind.OpenInterpolation or TokenKind.OpenDirective => 1,
        TokenKind.CloseBrace or TokenKind.CloseBracket or TokenKind.CloseParen or TokenKind.CloseSequence => -1,
        _ => 0,
    };

    int Column(Token token) => token.Start - tokens.File.Text.LastIndexOf('\n', Math.Max(0, token.Start - 1));
}
