using Holdfast.Hcl.Syntax;
using Holdfast.Hcl.Values;

namespace Holdfast.Hcl.Parsing;

/// <summary>
/// Parses expressions. Every method consumes what it recognises and gives null once a fault has been reported, which its callers
/// pass on: one fault per argument, no guesses after it.
/// </summary>
sealed partial class ExpressionParser(TokenStream tokens)
{
    public TokenStream Tokens => tokens;

    public Expression? ParseWhole()
    {
        tokens.EnterBracket(seeNewlines: false);
        var expression = Parse();
        if (expression is null || tokens.Is(TokenKind.End)) return expression;
        InvalidTokens.Report(tokens, "Extra characters after expression", "The expression ended before this; nothing may follow it.");
        return null;
    }

    public Expression? Parse()
    {
        var entered = tokens.Enter();
        var expression = entered ? ParseConditional() : null;
        tokens.Leave();
        return expression;
    }

    Expression? ParseConditional()
    {
        var first = tokens.Peek();
        var condition = ParseBinary(0);
        if (condition is null || !tokens.TryTake(TokenKind.Question)) return condition;
        if (Parse() is not { } whenTrue) return null;
        if (!Expect(TokenKind.Colon, "Missing false expression", "A colon is expected here, and a value for the case that the condition is false."))
            return null;
        return Parse() is { } whenFalse ? new ConditionalExpression(condition, whenTrue, whenFalse, tokens.RangeFrom(first)) : null;
    }

    Expression? ParseBinary(int level)
    {
        if (level == OperatorTable.Levels) return ParseTerm();
        var first = tokens.Peek();
        var left = ParseBinary(level + 1);
        for (var links = 1; left is not null && OperatorTable.Find(tokens.Peek().Kind, level) is { } operation; links++)
        {
            if (links > HclLimits.OperatorChain)
            {
                tokens.Error("Expression is too long", $"At most {HclLimits.OperatorChain} operators may follow one another.", tokens.Peek());
                return null;
            }

            tokens.Next();
            var right = ParseBinary(level + 1);
            left = right is null ? null : new BinaryExpression(operation, left, right, tokens.RangeFrom(first));
        }

        return left;
    }

    /// <summary>A term with its signs in front and its path behind.</summary>
    public Expression? ParseTerm()
    {
        var first = tokens.Peek();
        if (first.Kind is not (TokenKind.Minus or TokenKind.Not)) return ParsePrimary() is { } term ? ParsePath(term, first) : null;
        tokens.Next();
        var entered = tokens.Enter();
        var operand = entered ? ParseTerm() : null;
        tokens.Leave();
        var operation = first.Kind == TokenKind.Minus ? UnaryOperator.Negate : UnaryOperator.Not;
        return operand is null ? null : new UnaryExpression(operation, operand, tokens.RangeFrom(first));
    }

    Expression? ParsePrimary()
    {
        var token = tokens.Peek();
        switch (token.Kind)
        {
            case TokenKind.Identifier:
                return ParseWord();
            case TokenKind.Number:
                return ParseNumber();
            case TokenKind.OpenQuote or TokenKind.OpenHeredoc:
                return new TemplateParser(this).ParseDelimited();
            case TokenKind.OpenParen:
                return ParseParentheses();
            case TokenKind.OpenBracket:
                return ParseTuple();
            case TokenKind.OpenBrace:
                return ParseObject();
            default:
                InvalidTokens.Report(tokens, InvalidTokens.NoExpression, "The start of an expression is expected here, and it cannot start with this.");
                return null;
        }
    }

    Expression? ParseWord()
    {
        var word = tokens.Next();
        var range = tokens.Range(word);
        if (tokens.Is(TokenKind.OpenParen)) return ParseCall(word);
        if (tokens.Is(TokenKind.DoubleColon))
        {
            InvalidTokens.Report(tokens, "", "");
            return null;
        }

        var text = tokens.Text(word);
        return text switch
        {
            "true" => new LiteralExpression(Value.True, range),
            "false" => new LiteralExpression(Value.False, range),
            "null" => new LiteralExpression(Value.AnyNull, range),
            _ => new VariableExpression(new Traversal(text.ToString(), range, [], range)),
        };
    }

    LiteralExpression? ParseNumber()
    {
        var token = tokens.Next();
        if (Number.TryParse(tokens.Text(token), out var number)) return new LiteralExpression(Value.Of(number), tokens.Range(token));
        tokens.Error("Number out of range", "Numbers may have at most 600 digits before and after the decimal point.", token);
        return null;
    }

    ParenthesesExpression? ParseParentheses()
    {
        var open = tokens.Next();
        tokens.EnterBracket(seeNewlines: false);
        if (Parse() is not { } inner) return null;
        if (!Expect(TokenKind.CloseParen, "Unbalanced parentheses", "A closing parenthesis is expected here, to end the expression in parentheses."))
            return null;
        tokens.LeaveBracket();
        return new ParenthesesExpression(inner, tokens.RangeFrom(open));
    }

    bool Expect(TokenKind kind, string summary, string detail)
    {
        if (tokens.TryTake(kind)) return true;
        InvalidTokens.Report(tokens, summary, detail);
        return false;
    }
}
