using System.Collections.Immutable;
using Holdfast.Hcl.Values;

namespace Holdfast.Hcl.Syntax;

/// <summary>A variable and the path into it that the source spells out: <c>var.ports["http"].static</c>.</summary>
public sealed record Traversal(string Root, SourceRange RootRange, ImmutableArray<TraversalStep> Steps, SourceRange Range)
{
    /// <summary>The source text, character for character; written anew where the source has it in an escaped form.</summary>
    public string Text => Range.Text.StartsWith(Root) ? Range.Text.ToString() : Root + string.Concat(Steps.Select(Written));

    static string Written(TraversalStep step) => step switch
    {
        AttributeStep attribute => "." + attribute.Name,
        IndexStep { Key: StringValue key } => $"[\"{key.Text}\"]",
        IndexStep { Key: NumberValue key } => $"[{key.Number}]",
        _ => throw new InvalidOperationException($"unknown step {step.GetType()}"),
    };
}

public abstract record TraversalStep(SourceRange Range);

/// <summary><c>.name</c></summary>
public sealed record AttributeStep(string Name, SourceRange Range) : TraversalStep(Range);

/// <summary><c>[key]</c> or the legacy <c>.0</c>, the key being a literal number or string.</summary>
public sealed record IndexStep(Value Key, SourceRange Range) : TraversalStep(Range);
