using System.Collections.Immutable;
using Holdfast.Hcl.Values;

namespace Holdfast.Hcl.Syntax;

/// <summary>A variable and the path into it that the source spells out: <c>var.ports["http"].static</c>.</summary>
public sealed record Traversal(string Root, SourceRange RootRange, ImmutableArray<TraversalStep> Steps, SourceRange Range)
{
    /// <summary>The source text, character for character.</summary>
    public string Text => Range.Text.ToString();
}

public abstract record TraversalStep(SourceRange Range);

/// <summary><c>.name</c></summary>
public sealed record AttributeStep(string Name, SourceRange Range) : TraversalStep(Range);

/// <summary><c>[key]</c> or the legacy <c>.0</c>, the key being a literal number or string.</summary>
public sealed record IndexStep(Value Key, SourceRange Range) : TraversalStep(Range);
