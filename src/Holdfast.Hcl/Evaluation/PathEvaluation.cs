using System.Collections.Immutable;
using Holdfast.Hcl.Syntax;
using Holdfast.Hcl.Values;

namespace Holdfast.Hcl.Evaluation;

/// <summary>Variables, attributes and indexes.</summary>
static class PathEvaluation
{
    public static Value Variable(Traversal traversal, Scope scope)
    {
        if (scope.Context.Find(traversal.Root) is { } value) return traversal.Steps.IsEmpty ? value : Follow(value, traversal.Steps, scope);
        if (scope.Context.UnresolvedRoot?.Invoke(traversal) is { } resolved) return resolved;
        return scope.Fault(
            "Unknown variable", $"There is no variable named \"{traversal.Root}\".", traversal.RootRange,
            NameSuggestion.For(traversal.Root, scope.Context.RootNames()));
    }

    public static Value Follow(Value value, ImmutableArray<TraversalStep> steps, Scope scope)
    {
        foreach (var step in steps)
        {
            if (value is UnknownValue) return value;
            value = (step switch
            {
                AttributeStep attribute => Attribute(value, attribute, scope),
                IndexStep index => Element(value, index.Key, index.Range, scope),
                _ => throw new InvalidOperationException($"unknown step {step.GetType()}"),
            }).Marked(value.Sensitive);
        }

        return value;
    }

    public static Value Index(IndexExpression index, Scope scope)
    {
        var collection = Evaluator.Evaluate(index.Collection, scope);
        var key = Evaluator.Evaluate(index.Key, scope);
        if (collection is UnknownValue || key is UnknownValue) return Value.AnyUnknown;
        return Element(collection, key, index.Key.Range, scope).Marked(collection.Sensitive || key.Sensitive);
    }

    static Value Attribute(Value value, AttributeStep step, Scope scope)
    {
        if (value is MappingValue mapping && mapping.Find(step.Name) is { } found) return found;
        var (summary, detail) = value switch
        {
            NullValue => ("Attempt to get attribute from null value", $"This value is null, so it has no attribute \"{step.Name}\"."),
            MappingValue { IsMap: true } => ("Missing map element", $"This map has no element with the key \"{step.Name}\"."),
            MappingValue => ("Unsupported attribute", $"This object has no attribute named \"{step.Name}\"."),
            SequenceValue => (
                "Unsupported attribute",
                $"A {value.Type.Friendly} has no attributes. Pick an element with [index], or take \"{step.Name}\" of all elements with [*]."),
            _ => ("Unsupported attribute", $"A {value.Type.Friendly} has no attributes, so there is no \"{step.Name}\" in it."),
        };
        return scope.Fault(
            summary, detail, step.Range, value is MappingValue known ? NameSuggestion.For(step.Name, known.Entries.Select(entry => entry.Key)) : null);
    }

    static Value Element(Value collection, Value key, SourceRange range, Scope scope) => (collection, key) switch
    {
        (NullValue, _) => scope.Fault("Attempt to index null value", "This value is null, so it has no elements.", range),
        (_, NullValue) => scope.Fault("Invalid index", "The index is null.", range),
        (SequenceValue { IsSet: true }, _) => scope.Fault(
            "Invalid index", "The elements of a set have no order and no keys. Convert it with tolist(), or use a for expression.", range),
        (SequenceValue sequence, _) => Numbered(sequence, key, range, scope),
        (MappingValue mapping, _) => Named(mapping, key, range, scope),
        _ => scope.Fault("Invalid index", $"A {collection.Type.Friendly} has no elements.", range),
    };

    static Value Numbered(SequenceValue sequence, Value key, SourceRange range, Scope scope)
    {
        if (!Conversion.TryConvert(key, HclType.Number, out var converted, out _) || converted is not NumberValue { Number: var number })
            return scope.Fault("Invalid index", $"A {sequence.Type.Friendly} is indexed by whole numbers, not by {key}.", range);
        if (!number.TryToInt64(out var index)) return scope.Fault("Invalid index", $"The index must be a whole number, not {number}.", range);
        if (index >= 0 && index < sequence.Items.Length) return sequence.Items[(int)index];
        var detail = sequence.Items.Length switch
        {
            _ when index < 0 => $"The index must not be negative, but it is {index}.",
            0 => "The collection is empty.",
            1 => $"The collection has 1 element, whose index is 0; there is none with index {index}.",
            var count => $"The collection has {count} elements, whose indexes are 0 to {count - 1}; there is none with index {index}.",
        };
        return scope.Fault("Invalid index", detail, range);
    }

    static Value Named(MappingValue mapping, Value key, SourceRange range, Scope scope)
    {
        if (!Conversion.TryConvert(key, HclType.String, out var converted, out _) || converted is not StringValue { Text: var name })
            return scope.Fault("Invalid index", $"{(mapping.IsMap ? "A map" : "An object")} is indexed by strings, not by {key}.", range);
        if (mapping.Find(name) is { } found) return found;
        var what = mapping.IsMap ? "map has no element with the key" : "object has no attribute named";
        return scope.Fault(
            "Invalid index",
            $"This {what} {Value.Of(name).Marked(key.Sensitive)}.", range, NameSuggestion.For(name, mapping.Entries.Select(entry => entry.Key)));
    }
}
