using System.Collections.Immutable;
using Holdfast.Hcl.Syntax;
using Holdfast.Hcl.Values;

namespace Holdfast.Hcl.Parsing;

// Calls, tuples, objects and their for forms.
sealed partial class ExpressionParser
{
    CallExpression? ParseCall(Token name)
    {
        tokens.Next();
        tokens.EnterBracket(seeNewlines: false);
        var arguments = ImmutableArray.CreateBuilder<Expression>();
        var expands = false;
        while (!tokens.Is(TokenKind.CloseParen))
        {
            if (Parse() is not { } argument) return null;
            arguments.Add(argument);
            if (tokens.TryTake(TokenKind.Ellipsis))
            {
                expands = true;
                break;
            }

            if (tokens.Is(TokenKind.CloseParen)) break;
            if (!Expect(TokenKind.Comma, "Missing argument separator", "A comma or a closing parenthesis is expected after an argument."))
                return null;
        }

        if (!Expect(TokenKind.CloseParen, "Missing closing parenthesis", "A closing parenthesis is expected after the expanded last argument.")) return null;
        tokens.LeaveBracket();
        return new CallExpression(tokens.Text(name).ToString(), tokens.Range(name), arguments.DrainToImmutable(), expands, tokens.RangeFrom(name));
    }

    Expression? ParseTuple()
    {
        var open = tokens.Next();
        tokens.EnterBracket(seeNewlines: false);
        if (IsFor()) return ParseFor(open, TokenKind.CloseBracket);
        var items = ImmutableArray.CreateBuilder<Expression>();
        while (!tokens.Is(TokenKind.CloseBracket))
        {
            if (Parse() is not { } item) return null;
            items.Add(item);
            if (tokens.Is(TokenKind.CloseBracket)) break;
            if (!Expect(TokenKind.Comma, "Missing item separator", "A comma or a closing bracket is expected after an item."))
                return null;
        }

        tokens.Next();
        tokens.LeaveBracket();
        return new TupleExpression(items.DrainToImmutable(), tokens.RangeFrom(open));
    }

    Expression? ParseObject()
    {
        var open = tokens.Next();
        tokens.EnterBracket(seeNewlines: false);
        if (IsFor()) return ParseFor(open, TokenKind.CloseBrace);
        tokens.LeaveBracket();
        tokens.EnterBracket(seeNewlines: true);
        var items = ImmutableArray.CreateBuilder<ObjectItem>();
        while (true)
        {
            while (tokens.TryTake(TokenKind.Newline)) { }
            if (tokens.Is(TokenKind.CloseBrace)) break;
            if (ParseObjectItem() is not { } item) return null;
            items.Add(item);
            if (tokens.Is(TokenKind.CloseBrace)) break;
            if (tokens.TryTake(TokenKind.Comma) || tokens.TryTake(TokenKind.Newline)) continue;
            InvalidTokens.Report(
                tokens, "Missing attribute separator", "A newline, a comma or a closing brace is expected after an attribute.");
            return null;
        }

        tokens.Next();
        tokens.LeaveBracket();
        return new ObjectExpression(items.DrainToImmutable(), tokens.RangeFrom(open));
    }

    ObjectItem? ParseObjectItem()
    {
        if (Parse() is not { } key || LiteralKey(key) is not { } name) return null;
        if (!tokens.TryTake(TokenKind.Assign) && !tokens.TryTake(TokenKind.Colon))
        {
            InvalidTokens.Report(tokens, "Missing attribute value", "An equals sign (or a colon) is expected here, followed by the value of the attribute.");
            return null;
        }

        return Parse() is { } value ? new ObjectItem(name, value) : null;
    }

    // A bare word is a name, not a variable; parentheses make it one.
    Expression? LiteralKey(Expression key)
    {
        if (key is LiteralExpression { Value: BoolValue or NullValue }) return new LiteralExpression(Value.Of(key.Range.Text.ToString()), key.Range);
        if (key is not VariableExpression { Traversal: var traversal }) return key;
        if (traversal.Steps.IsEmpty) return new LiteralExpression(Value.Of(traversal.Root), key.Range);
        tokens.Error(
            "Ambiguous attribute key",
            "If this key is a reference, wrap it in parentheses. If it is a name that contains dots, wrap it in quotes.", key.Range);
        return null;
    }

    // { for = 1 } is an attribute called "for".
    bool IsFor() => tokens.IsWord(tokens.Peek(), "for") && tokens.PeekSecond().Kind is not (TokenKind.Assign or TokenKind.Colon);

    ForExpression? ParseFor(Token open, TokenKind close)
    {
        tokens.Next();
        if (ParseForIntroduction() is not { } intro) return null;
        if (!Expect(TokenKind.Colon, "Invalid 'for' expression", "A colon is expected after the collection.")) return null;
        if (Parse() is not { } value) return null;
        Expression? key = null;
        if (close == TokenKind.CloseBrace)
        {
            key = value;
            if (!Expect(TokenKind.Arrow, "Invalid 'for' expression", "An object 'for' needs a key and a value: { for k, v in collection : k => v }."))
                return null;
            if (Parse() is not { } mapped) return null;
            value = mapped;
        }

        var groups = key is not null && tokens.TryTake(TokenKind.Ellipsis);
        Expression? condition = null;
        if (tokens.IsWord(tokens.Peek(), "if"))
        {
            tokens.Next();
            if ((condition = Parse()) is null) return null;
        }

        if (!Expect(close, "Invalid 'for' expression", $"A closing {(key is null ? "bracket" : "brace")} is expected, to end the 'for' expression."))
            return null;
        tokens.LeaveBracket();
        return new ForExpression(intro.Key, intro.Value, intro.Collection, key, value, condition, groups, tokens.RangeFrom(open));
    }

    /// <summary>The variables and the collection of a 'for', the keyword consumed: <c>k, v in collection</c>.</summary>
    public (string? Key, string Value, Expression Collection)? ParseForIntroduction()
    {
        if (ParseForName() is not { } first) return null;
        string? second = null;
        if (tokens.TryTake(TokenKind.Comma) && (second = ParseForName()) is null) return null;
        if (!tokens.IsWord(tokens.Peek(), "in"))
        {
            InvalidTokens.Report(tokens, "Invalid 'for' expression", "The keyword 'in' is expected after the variable names.");
            return null;
        }

        tokens.Next();
        if (Parse() is not { } collection) return null;
        return second is null ? (null, first, collection) : (first, second, collection);
    }

    string? ParseForName()
    {
        if (tokens.Is(TokenKind.Identifier)) return tokens.Text(tokens.Next()).ToString();
        InvalidTokens.Report(tokens, "Invalid 'for' expression", "A variable name is expected after 'for'.");
        return null;
    }
}
