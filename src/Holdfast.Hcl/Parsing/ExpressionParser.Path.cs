using System.Collections.Immutable;
using Holdfast.Hcl.Syntax;
using Holdfast.Hcl.Values;

namespace Holdfast.Hcl.Parsing;

// What follows a term: attributes, indexes and splats.
sealed partial class ExpressionParser
{
    Expression? ParsePath(Expression source, Token first)
    {
        Expression? result = source;
        var links = 0;
        while (result is not null && tokens.Peek().Kind is TokenKind.Dot or TokenKind.OpenBracket)
        {
            if (++links > HclLimits.OperatorChain)
            {
                tokens.Error("Path is too long", $"At most {HclLimits.OperatorChain} steps may follow one another.", tokens.Peek());
                return null;
            }

            result = tokens.Is(TokenKind.Dot) ? ParseDot(result!, first) : ParseIndex(result!, first);
        }

        return result;
    }

    Expression? ParseDot(Expression source, Token first)
    {
        var dot = tokens.Next();
        var next = tokens.Peek();
        switch (next.Kind)
        {
            case TokenKind.Identifier:
                tokens.Next();
                return Extend(source, new AttributeStep(tokens.Text(next).ToString(), tokens.Range(dot, next)), first);
            case TokenKind.Number:
                tokens.Next();
                return ParseLegacyIndexes(source, next, first);
            case TokenKind.Star:
                tokens.Next();
                return ParseAttributeSplat(source, first);
            default:
                InvalidTokens.Report(tokens, "Invalid attribute name", "An attribute name is expected after a dot.");
                return null;
        }
    }

    // list.0 and, lexed as one number, list.0.1.
    Expression? ParseLegacyIndexes(Expression source, Token number, Token first)
    {
        Expression result = source;
        foreach (var part in tokens.Text(number).ToString().Split('.'))
        {
            if (!long.TryParse(part, System.Globalization.NumberStyles.None, null, out var index))
            {
                tokens.Error("Invalid legacy index", "After a dot only whole numbers are an index. Use brackets: list[0].", number);
                return null;
            }

            result = Extend(result, new IndexStep(Value.Of(index), tokens.Range(number)), first);
        }

        return result;
    }

    // What has a dot belongs to an attribute splat; an index in brackets behind it picks from its result.
    SplatExpression? ParseAttributeSplat(Expression source, Token first)
    {
        var star = tokens.Previous;
        Expression? each = new SplatItemExpression(tokens.Range(star));
        while (each is not null && tokens.Is(TokenKind.Dot) && tokens.PeekSecond().Kind is TokenKind.Identifier or TokenKind.Number)
            each = ParseDot(each, star);
        return each is null ? null : new SplatExpression(source, each, tokens.RangeFrom(first));
    }

    Expression? ParseIndex(Expression source, Token first)
    {
        var open = tokens.Next();
        tokens.EnterBracket(seeNewlines: false);
        if (tokens.Is(TokenKind.Star) && tokens.PeekSecond().Kind == TokenKind.CloseBracket) return ParseFullSplat(source, first);
        if (Parse() is not { } key) return null;
        if (!Expect(TokenKind.CloseBracket, "Missing closing bracket", "A closing bracket (]) is expected here, to end the index.")) return null;
        tokens.LeaveBracket();
        return key is LiteralExpression { Value: StringValue or NumberValue } literal
            ? Extend(source, new IndexStep(literal.Value, tokens.RangeFrom(open)), first)
            : new IndexExpression(source, key, tokens.RangeFrom(first));
    }

    // Everything behind [*] belongs to each element, further splats included.
    SplatExpression? ParseFullSplat(Expression source, Token first)
    {
        var star = tokens.Next();
        tokens.Next();
        tokens.LeaveBracket();
        var entered = tokens.Enter();
        var each = entered ? ParsePath(new SplatItemExpression(tokens.Range(star)), star) : null;
        tokens.Leave();
        return each is null ? null : new SplatExpression(source, each, tokens.RangeFrom(first));
    }

    Expression Extend(Expression source, TraversalStep step, Token first)
    {
        var range = tokens.RangeFrom(first);
        return source switch
        {
            VariableExpression variable => new VariableExpression(variable.Traversal with { Steps = variable.Traversal.Steps.Add(step), Range = range }),
            PathExpression path => path with { Steps = path.Steps.Add(step), Range = range },
            _ => new PathExpression(source, [step], range),
        };
    }
}
