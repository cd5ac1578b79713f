using System.Collections.Immutable;
using Holdfast.Hcl.Syntax;
using Holdfast.Hcl.Values;

namespace Holdfast.Hcl.Parsing;

/// <summary>Matches the directives of a flat template: each if with its endif, each for with its endfor.</summary>
sealed class TemplateTree(TokenStream tokens, List<TemplatePart> parts)
{
    int position;

    public Expression? Build(SourceRange range)
    {
        if (BuildUntil(range) is not { } content) return null;
        if (position == parts.Count) return content;
        var stray = (WordPart)parts[position];
        tokens.Error("Unexpected template directive", $"There is no open directive here that \"{stray.Word}\" could belong to.", stray.Range);
        return null;
    }

    // Up to the next else, endif or endfor of this level, not consumed.
    Expression? BuildUntil(SourceRange range)
    {
        var content = ImmutableArray.CreateBuilder<Expression>();
        for (; position < parts.Count && parts[position] is not WordPart; position++)
        {
            var part = parts[position] switch
            {
                TextPart text => new LiteralExpression(Value.Of(text.Text), text.Range),
                InterpolationPart interpolation => interpolation.Inner,
                IfPart condition => Nested(() => BuildIf(condition)),
                ForPart loop => Nested(() => BuildFor(loop)),
                _ => null,
            };
            if (part is null) return null;
            content.Add(part);
        }

        return new TemplateExpression(content.DrainToImmutable(), range);
    }

    Expression? Nested(Func<Expression?> build)
    {
        var entered = tokens.Enter();
        var built = entered ? build() : null;
        tokens.Leave();
        return built;
    }

    TemplateIfExpression? BuildIf(IfPart start)
    {
        position++;
        if (BuildUntil(start.Range) is not { } whenTrue) return null;
        Expression whenFalse = new LiteralExpression(Value.Of(""), start.Range);
        if (IsWord("else"))
        {
            position++;
            if (BuildUntil(start.Range) is not { } otherwise) return null;
            whenFalse = otherwise;
        }

        return Ends("if", "endif", start.Range) ? new TemplateIfExpression(start.Condition, whenTrue, whenFalse, start.Range) : null;
    }

    TemplateForExpression? BuildFor(ForPart start)
    {
        position++;
        if (BuildUntil(start.Range) is not { } content) return null;
        return Ends("for", "endfor", start.Range)
            ? new TemplateForExpression(start.KeyName, start.ValueName, start.Collection, content, start.Range)
            : null;
    }

    bool IsWord(string word) => position < parts.Count && parts[position] is WordPart part && part.Word == word;

    bool Ends(string start, string end, SourceRange range)
    {
        if (IsWord(end)) return true;
        if (position == parts.Count)
            tokens.Error("Unclosed template directive", $"This \"{start}\" directive has no \"{end}\" before the end of the template.", range);
        else
            tokens.Error("Unexpected template directive", $"The \"{start}\" directive is still open here and needs \"{end}\" first.", parts[position].Range);
        return false;
    }
}
