using System.Collections.Immutable;

namespace Holdfast.Hcl.Syntax;

/// <summary>One thing in a body.</summary>
public abstract record BodyItem(string Name, SourceRange NameRange, SourceRange Range);

/// <summary><c>name = expression</c>.</summary>
public sealed record Argument(string Name, SourceRange NameRange, Expression Expression, SourceRange Range) : BodyItem(Name, NameRange, Range);

/// <summary><c>type "label" { body }</c>; its range is the header, from the type to the last label.</summary>
public sealed record Block(string Type, ImmutableArray<BlockLabel> Labels, Body Body, SourceRange TypeRange, SourceRange Range)
    : BodyItem(Type, TypeRange, Range)
{
    /// <summary>The label at a position, or the empty string.</summary>
    public string Label(int position = 0) => position < Labels.Length ? Labels[position].Text : "";
}

public sealed record BlockLabel(string Text, SourceRange Range);
