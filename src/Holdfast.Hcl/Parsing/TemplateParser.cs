using Holdfast.Hcl.Syntax;
using Holdfast.Hcl.Values;

namespace Holdfast.Hcl.Parsing;

/// <summary>Parses quoted strings, heredocs and bare templates: first into flat parts with trimming done, then into a tree.</summary>
sealed class TemplateParser(ExpressionParser expressions)
{
    readonly TokenStream tokens = expressions.Tokens;

    /// <summary>A whole text that is one template.</summary>
    public Expression? ParseWhole() => ParseParts(TokenKind.End) is { } parts
        ? Build(parts, new SourceRange(tokens.File, 0, tokens.File.Text.Length))
        : null;

    /// <summary>A quoted string or heredoc, its opening token being next. A plain one is a literal.</summary>
    public Expression? ParseDelimited()
    {
        var open = tokens.Next();
        var heredoc = open.Kind == TokenKind.OpenHeredoc;
        tokens.EnterBracket(seeNewlines: true);
        var parts = ParseParts(heredoc ? TokenKind.CloseHeredoc : TokenKind.CloseQuote);
        if (parts is null) return null;
        tokens.Next();
        tokens.LeaveBracket();
        if (heredoc && tokens.Text(open)[2] == '-') Indentation.Remove(parts);
        return Build(parts, tokens.RangeFrom(open));
    }

    /// <summary>Parts up to a closing token, which is left to the caller; for a text inside another file, with the range that it has there.</summary>
    public Expression? ParseInside(SourceRange range) => ParseParts(TokenKind.End) is { } parts ? Build(parts, range) : null;

    Expression? Build(List<TemplatePart> parts, SourceRange range)
    {
        if (parts.Count == 0) return new LiteralExpression(Value.Of(""), range);
        if (parts is [InterpolationPart only]) return new TemplateWrapExpression(only.Inner, range);
        if (parts.TrueForAll(part => part is TextPart))
            return new LiteralExpression(Value.Of(string.Concat(parts.Select(part => ((TextPart)part).Text))), range);
        return new TemplateTree(tokens, parts).Build(range);
    }

    List<TemplatePart>? ParseParts(TokenKind close)
    {
        var parts = new List<TemplatePart>();
        var (trimNext, startsLine) = (false, close != TokenKind.CloseQuote);
        while (true)
        {
            var token = tokens.Peek();
            if (token.Kind == close) return parts;
            tokens.Next();
            if (token.Kind == TokenKind.Literal)
            {
                var text = TemplateLiteral.Decode(tokens, token, quoted: close == TokenKind.CloseQuote);
                var endsLine = close != TokenKind.CloseQuote && text.EndsWith('\n');
                var trimmed = text.TrimStart();
                int? indent = startsLine ? text.Length - trimmed.Length : null;
                parts.Add(new TextPart(trimNext ? trimmed : text, endsLine && trimmed.Length == 0, tokens.Range(token)) { Indent = indent });
                (trimNext, startsLine) = (false, endsLine);
                continue;
            }

            if (token.Kind is not (TokenKind.OpenInterpolation or TokenKind.OpenDirective)) return Unterminated(token, close);
            if (token.Length == 3) TrimLast(parts);
            if (ParseSequence(token) is not { } part) return null;
            parts.Add(part with { Indent = startsLine ? 0 : null });
            (trimNext, startsLine) = (tokens.Previous.Length == 2, false);
        }
    }

    List<TemplatePart>? Unterminated(Token at, TokenKind close)
    {
        var (summary, detail) = close == TokenKind.CloseHeredoc
            ? ("Unterminated heredoc", "The file ends before the end marker of this heredoc, which must stand alone on a line.")
            : InvalidTokens.BrokenQuote;
        tokens.Error(summary, detail, at);
        return null;
    }

    static void TrimLast(List<TemplatePart> parts)
    {
        if (parts is [.., TextPart text]) parts[^1] = text with { Text = text.Text.TrimEnd() };
    }

    TemplatePart? ParseSequence(Token open)
    {
        tokens.EnterBracket(seeNewlines: false);
        var part = open.Kind == TokenKind.OpenInterpolation ? ParseInterpolation(open) : ParseDirective(open);
        if (part is null) return null;
        if (!tokens.TryTake(TokenKind.CloseSequence))
        {
            InvalidTokens.Report(
                tokens, "Extra characters in template", "A closing brace (}) is expected here, to end the template sequence. Write $${ for a literal ${.");
            return null;
        }

        tokens.LeaveBracket();
        return part with { Range = tokens.RangeFrom(open) };
    }

    InterpolationPart? ParseInterpolation(Token open) =>
        expressions.Parse() is { } inner ? new InterpolationPart(inner, tokens.Range(open)) : null;

    TemplatePart? ParseDirective(Token open)
    {
        var word = tokens.Peek();
        var (keyword, range) = (tokens.Text(word).ToString(), tokens.Range(open));
        if (word.Kind != TokenKind.Identifier || keyword is not ("if" or "else" or "endif" or "for" or "endfor"))
        {
            InvalidTokens.Report(
                tokens, "Invalid template directive", "One of if, else, endif, for and endfor is expected after %{. Write %%{ for a literal %{.");
            return null;
        }

        tokens.Next();
        if (keyword == "if") return expressions.Parse() is { } condition ? new IfPart(condition, range) : null;
        if (keyword != "for") return new WordPart(keyword, range);
        return expressions.ParseForIntroduction() is { } intro ? new ForPart(intro.Key, intro.Value, intro.Collection, range) : null;
    }
}
