namespace Holdfast.Cli.Templates;

/// <summary>Tokens in order, with one token of foresight. After the last comes End for ever.</summary>
internal sealed class TokenReader(TemplateSource source, List<TemplateToken> tokens)
{
    private int _at;

    internal TemplateToken Peek(int ahead = 0) => tokens[Math.Min(_at + ahead, tokens.Count - 1)];

    internal TemplateToken Next()
    {
        var token = Peek();
        _at++;
        return token;
    }

    internal TemplateToken Expect(TokenKind kind, string what)
    {
        var token = Next();
        if (token.Kind == kind) return token;
        throw source.Error(token.Offset, $"expected {what}, found {(token.Kind == TokenKind.End ? "the end of the template" : token.Value)}");
    }
}
