using System.Globalization;

namespace Holdfast.Cli.Templates;

/// <summary>Reads what stands inside an action: variables, commands joined by bars, operands.</summary>
internal sealed class PipelineParser(TemplateSource source, TokenReader tokens, Func<string, bool> isFunction)
{
    private const int DepthLimit = 100;

    private int _depth;

    internal Pipeline Read()
    {
        var start = tokens.Peek().Offset;
        var (variables, declares) = Variables();
        var commands = new List<IReadOnlyList<Operand>> { Command() };
        while (tokens.Peek().Kind == TokenKind.Pipe)
        {
            var bar = tokens.Next();
            var command = Command();
            if (command[0] is not (FunctionOperand or FieldOperand or VariableOperand)) throw source.Error(bar.Offset, "a function must follow |");
            commands.Add(command);
        }
        return new(start, variables, declares, commands);
    }

    /// <summary>$x := , $x = , or $i, $x := in front of a pipeline.</summary>
    private (IReadOnlyList<string> Names, bool Declares) Variables()
    {
        if (tokens.Peek().Kind != TokenKind.Variable) return ([], false);
        var two = tokens.Peek(1).Kind == TokenKind.Comma && tokens.Peek(2).Kind == TokenKind.Variable;
        var sign = tokens.Peek(two ? 3 : 1).Kind;
        if (sign is not (TokenKind.Declare or TokenKind.Assign)) return ([], false);
        var names = new List<string> { tokens.Next().Value };
        if (two)
        {
            tokens.Next();
            names.Add(tokens.Next().Value);
        }
        tokens.Next();
        return (names, sign == TokenKind.Declare);
    }

    private List<Operand> Command()
    {
        var operands = new List<Operand> { Operand() };
        while (tokens.Peek().Kind is not (TokenKind.Pipe or TokenKind.Close or TokenKind.RightParen or TokenKind.End)) operands.Add(Operand());
        return operands;
    }

    private Operand Operand()
    {
        var operand = Term();
        while (tokens.Peek() is { Kind: TokenKind.Field, Spaced: false } field) operand = new FieldOperand(tokens.Next().Offset, operand, field.Value);
        return operand;
    }

    private Operand Term()
    {
        var token = tokens.Next();
        return token.Kind switch
        {
            TokenKind.Dot => new DotOperand(token.Offset),
            TokenKind.Field => new FieldOperand(token.Offset, new DotOperand(token.Offset), token.Value),
            TokenKind.Variable => new VariableOperand(token.Offset, token.Value),
            TokenKind.Literal => new LiteralOperand(token.Offset, token.Value),
            TokenKind.Number => new LiteralOperand(token.Offset, Number(token)),
            TokenKind.LeftParen => Parenthesis(token),
            TokenKind.Name => Name(token),
            TokenKind.Close => throw source.Error(token.Offset, "a value is missing"),
            TokenKind.End => throw source.Error(token.Offset, "the template ends inside an action"),
            _ => throw source.Error(token.Offset, $"unexpected {token.Value}"),
        };
    }

    private Operand Name(TemplateToken token) => token.Value switch
    {
        "true" => new LiteralOperand(token.Offset, true),
        "false" => new LiteralOperand(token.Offset, false),
        "nil" => new LiteralOperand(token.Offset, null),
        var name when isFunction(name) => new FunctionOperand(token.Offset, name),
        var name => throw source.Error(token.Offset, $"function {name} is not defined"),
    };

    private PipelineOperand Parenthesis(TemplateToken open)
    {
        if (++_depth > DepthLimit)
            throw source.Error(open.Offset, string.Create(CultureInfo.InvariantCulture, $"parentheses are nested deeper than {DepthLimit}"));
        var pipe = Read();
        tokens.Expect(TokenKind.RightParen, ")");
        _depth--;
        return new(open.Offset, pipe);
    }

    private object Number(TemplateToken token)
    {
        var text = token.Value.Replace("_", "", StringComparison.Ordinal);
        if (text.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            && long.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hex)) return hex;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)) return whole;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var real)) return real;
        throw source.Error(token.Offset, $"{token.Value} is not a number");
    }
}
