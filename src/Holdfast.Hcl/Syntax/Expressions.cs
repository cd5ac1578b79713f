using System.Collections.Immutable;
using Holdfast.Hcl.Values;

namespace Holdfast.Hcl.Syntax;

public sealed record LiteralExpression(Value Value, SourceRange Range) : Expression(Range);

/// <summary>A variable with the literal path behind it.</summary>
public sealed record VariableExpression(Traversal Traversal) : Expression(Traversal.Range);

/// <summary>A literal path into the value of another expression: <c>f().name</c>.</summary>
public sealed record PathExpression(Expression Source, ImmutableArray<TraversalStep> Steps, SourceRange Range) : Expression(Range);

/// <summary><c>collection[key]</c> with a computed key.</summary>
public sealed record IndexExpression(Expression Collection, Expression Key, SourceRange Range) : Expression(Range);

/// <summary><c>source[*]…</c> or <c>source.*…</c>; <paramref name="Each"/> is evaluated with <see cref="SplatItemExpression"/> as each element.</summary>
public sealed record SplatExpression(Expression Source, Expression Each, SourceRange Range) : Expression(Range);

/// <summary>The element at hand inside a splat.</summary>
public sealed record SplatItemExpression(SourceRange Range) : Expression(Range);

public sealed record CallExpression(string Name, SourceRange NameRange, ImmutableArray<Expression> Arguments, bool ExpandsLast, SourceRange Range)
    : Expression(Range);

public sealed record ConditionalExpression(Expression Condition, Expression WhenTrue, Expression WhenFalse, SourceRange Range) : Expression(Range);

public sealed record UnaryExpression(UnaryOperator Operator, Expression Operand, SourceRange Range) : Expression(Range);

public sealed record BinaryExpression(BinaryOperator Operator, Expression Left, Expression Right, SourceRange Range) : Expression(Range);

public sealed record ParenthesesExpression(Expression Inner, SourceRange Range) : Expression(Range);

public sealed record TupleExpression(ImmutableArray<Expression> Items, SourceRange Range) : Expression(Range);

public sealed record ObjectExpression(ImmutableArray<ObjectItem> Items, SourceRange Range) : Expression(Range);

/// <summary>One <c>key = value</c>. A bare word as a key is a literal: the parser has made it one.</summary>
public sealed record ObjectItem(Expression Key, Expression Value);

/// <summary><c>[for k, v in c : value if condition]</c>, or with a <paramref name="Key"/> <c>{for k, v in c : key => value... if condition}</c>.</summary>
public sealed record ForExpression(
    string? KeyName, string ValueName, Expression Collection, Expression? Key, Expression Value, Expression? Condition, bool Groups, SourceRange Range)
    : Expression(Range);

/// <summary>An expression with variables of its own around it: what a <c>dynamic</c> block makes of its content.</summary>
public sealed record BoundExpression(Expression Inner, IReadOnlyDictionary<string, Value> Variables) : Expression(Inner.Range);
