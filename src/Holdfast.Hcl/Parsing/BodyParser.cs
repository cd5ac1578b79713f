using System.Collections.Immutable;
using Holdfast.Hcl.Syntax;

namespace Holdfast.Hcl.Parsing;

/// <summary>Parses bodies: arguments and blocks, each on a line of its own. After a fault it finds the next item by brackets and indentation.</summary>
sealed class BodyParser(TokenStream tokens)
{
    readonly ExpressionParser expressions = new(tokens);
    readonly Recovery recovery = new(tokens);
    bool unclosed;

    public Body ParseFile()
    {
        var items = ImmutableArray.CreateBuilder<BodyItem>();
        while (true)
        {
            ParseItems(items);
            if (tokens.Is(TokenKind.End)) break;
            tokens.Error(
                "Unexpected closing brace",
                "There is no block open here that this brace could close. Remove it, or look for a missing \"{\" above.", tokens.Next());
        }

        return new NativeBody(items.DrainToImmutable(), new SourceRange(tokens.File, 0, tokens.File.Text.Length));
    }

    // Up to the closing brace or the end, neither consumed.
    void ParseItems(ImmutableArray<BodyItem>.Builder items)
    {
        Dictionary<string, Argument>? seen = null;
        while (true)
        {
            while (tokens.TryTake(TokenKind.Newline)) { }
            if (tokens.Peek().Kind is TokenKind.End or TokenKind.CloseBrace) return;
            var (first, rules) = (tokens.Position, tokens.OpenRules);
            var item = ParseItem();
            if (item is not null) AddItem(items, item, ref seen);
            if (item is null || !ExpectLineEnd(item)) recovery.SkipItem(first, rules);
        }
    }

    void AddItem(ImmutableArray<BodyItem>.Builder items, BodyItem item, ref Dictionary<string, Argument>? seen)
    {
        if (item is Argument argument)
        {
            seen ??= new(StringComparer.Ordinal);
            if (seen.TryGetValue(argument.Name, out var first))
            {
                var place = first.NameRange.StartPosition;
                tokens.Error(
                    "Argument set twice",
                    $"The argument \"{argument.Name}\" was already set on line {place.Line}. Each argument may be set only once in a block.",
                    argument.NameRange);
                return;
            }

            seen.Add(argument.Name, argument);
        }

        items.Add(item);
    }

    bool ExpectLineEnd(BodyItem item)
    {
        var next = tokens.Peek();
        if (next.Kind is TokenKind.End or TokenKind.CloseBrace || tokens.TryTake(TokenKind.Newline)) return true;
        if (next.Kind == TokenKind.Comma && item is Argument)
            tokens.Error("Unexpected comma", "Arguments are separated by newlines, not by commas. Put each argument on a line of its own.", next);
        else if (item is Argument)
            InvalidTokens.Report(tokens, "Missing newline after argument", "An argument ends with its line. Put the next one on a new line.");
        else
            InvalidTokens.Report(tokens, "Missing newline after block", "A block ends with the line of its closing brace. Put what follows on a new line.");
        return false;
    }

    BodyItem? ParseItem()
    {
        var name = tokens.Peek();
        if (name.Kind == TokenKind.OpenQuote) return ParseQuotedArgument();
        if (name.Kind != TokenKind.Identifier)
        {
            InvalidTokens.Report(tokens, "Argument or block expected", "An argument (name = value) or a block (type \"label\" { ... }) is expected here.");
            return null;
        }

        tokens.Next();
        var text = tokens.Text(name).ToString();
        switch (tokens.Peek().Kind)
        {
            case TokenKind.Assign:
                return ParseArgument(text, name, tokens.Range(name));
            case TokenKind.OpenBrace or TokenKind.Identifier or TokenKind.OpenQuote:
                return ParseBlock(text, name);
            case TokenKind.Dot:
                tokens.Error(
                    "Dotted name",
                    $"A name cannot contain dots. Nest blocks instead, as in {text} {{ ... }}, or quote the key inside a map: {{ \"{text}...\" = ... }}.",
                    name);
                return null;
            default:
                InvalidTokens.Report(
                    tokens, "Argument or block expected",
                    $"After \"{text}\" an equals sign (to set an argument) or an opening brace (to start a block) is expected.");
                return null;
        }
    }

    // Maps written as blocks, meta { "a.b" = 1 }, quote their keys in many job files.
    Argument? ParseQuotedArgument()
    {
        var open = tokens.Peek();
        if (ParseLabel() is not { } name) return null;
        if (tokens.Is(TokenKind.Assign)) return ParseArgument(name.Text, open, name.Range);
        InvalidTokens.Report(tokens, "Argument expected", "After a quoted name an equals sign is expected; the type of a block is not quoted.");
        return null;
    }

    Argument? ParseArgument(string name, Token first, SourceRange nameRange)
    {
        tokens.Next();
        return expressions.Parse() is { } value ? new Argument(name, nameRange, value, tokens.RangeFrom(first)) : null;
    }

    Block? ParseBlock(string type, Token first)
    {
        var labels = ImmutableArray.CreateBuilder<BlockLabel>();
        while (!tokens.Is(TokenKind.OpenBrace))
        {
            if (ParseLabel() is not { } label) return null;
            labels.Add(label);
        }

        var header = tokens.RangeFrom(first);
        if (!tokens.Enter())
        {
            tokens.Leave();
            return null;
        }

        var body = ParseBlockBody(type, header);
        tokens.Leave();
        return body is null ? null : new Block(type, labels.DrainToImmutable(), body, tokens.Range(first), header);
    }

    BlockLabel? ParseLabel()
    {
        var token = tokens.Peek();
        switch (token.Kind)
        {
            case TokenKind.Identifier:
                tokens.Next();
                return new BlockLabel(tokens.Text(token).ToString(), tokens.Range(token));
            case TokenKind.OpenQuote when expressions.ParseTerm() is { } quoted:
                if (quoted is LiteralExpression { Value: Values.StringValue text }) return new BlockLabel(text.Text, quoted.Range);
                tokens.Error("Computed name", "Template sequences are not allowed here: the name must be a plain string.", quoted.Range);
                return null;
            case TokenKind.OpenQuote:
                return null;
            case TokenKind.Assign:
                tokens.Error(
                    "Unexpected equals sign",
                    "A block has labels and then an opening brace. To set an argument, write its name and an equals sign, without labels.", token);
                return null;
            default:
                InvalidTokens.Report(tokens, "Invalid block", "Labels are quoted strings or plain words, and an opening brace follows them on the same line.");
                return null;
        }
    }

    NativeBody? ParseBlockBody(string type, SourceRange header)
    {
        var open = tokens.Next();
        var items = ImmutableArray.CreateBuilder<BodyItem>();
        if (tokens.Peek().Kind is TokenKind.Newline or TokenKind.CloseBrace or TokenKind.End) ParseItems(items);
        else if (!ParseOneLine(items)) return null;
        if (tokens.TryTake(TokenKind.CloseBrace)) return new NativeBody(items.DrainToImmutable(), tokens.RangeFrom(open));
        // The innermost one is the hint; all around it are unclosed too.
        if (!unclosed) tokens.Error("Unclosed block", $"The file ends before the closing brace of this \"{type}\" block.", header);
        unclosed = true;
        return null;
    }

    // HCL proper allows one argument; a block is taken too, since job files have network { port "http" {} }.
    bool ParseOneLine(ImmutableArray<BodyItem>.Builder items)
    {
        var item = ParseItem();
        if (item is null) return false;
        items.Add(item);
        if (tokens.Is(TokenKind.CloseBrace)) return true;
        InvalidTokens.Report(
            tokens, "Invalid single-line block",
            "A block written on one line holds one argument or one block. Put each on a line of its own, and the closing brace too.");
        return false;
    }
}
