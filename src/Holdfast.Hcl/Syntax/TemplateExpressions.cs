using System.Collections.Immutable;

namespace Holdfast.Hcl.Syntax;

/// <summary>Text with interpolations and directives, concatenated to a string.</summary>
public sealed record TemplateExpression(ImmutableArray<Expression> Parts, SourceRange Range) : Expression(Range);

/// <summary>A template that is one interpolation and nothing else, <c>"${value}"</c>: it gives the value as it is.</summary>
public sealed record TemplateWrapExpression(Expression Inner, SourceRange Range) : Expression(Range);

/// <summary><c>%{ if condition }…%{ else }…%{ endif }</c></summary>
public sealed record TemplateIfExpression(Expression Condition, Expression WhenTrue, Expression WhenFalse, SourceRange Range) : Expression(Range);

/// <summary><c>%{ for k, v in collection }…%{ endfor }</c></summary>
public sealed record TemplateForExpression(string? KeyName, string ValueName, Expression Collection, Expression Content, SourceRange Range)
    : Expression(Range);
