using Holdfast.Hcl.Syntax;
using Holdfast.Hcl.Values;

namespace Holdfast.Hcl.Evaluation;

/// <summary>Tuple and object constructors, and splats.</summary>
static class CollectionEvaluation
{
    public static Value Tuple(TupleExpression tuple, Scope scope) => Value.Tuple(tuple.Items.Select(item => Evaluator.Evaluate(item, scope)));

    public static Value Object(ObjectExpression structure, Scope scope)
    {
        var entries = new List<KeyValuePair<string, Value>>(structure.Items.Length);
        var (known, sensitive) = (true, false);
        foreach (var item in structure.Items)
        {
            var key = Evaluator.EvaluateAs(item.Key, HclType.String, scope, "Invalid object key", "The key is no string");
            if (key is NullValue) key = scope.Fault("Invalid object key", "The key is null.", item.Key.Range);
            var value = Evaluator.Evaluate(item.Value, scope);
            sensitive |= key.Sensitive;
            if (key is StringValue { Text: var name }) entries.Add(new(name, value));
            else known = false;
        }

        return (known ? Value.Object(entries) : Value.AnyUnknown).Marked(sensitive);
    }

    // A single value counts as a list of one, and null as an empty list.
    public static Value Splat(SplatExpression splat, Scope scope)
    {
        var source = Evaluator.Evaluate(splat.Source, scope);
        if (source is UnknownValue) return Value.AnyUnknown;
        if (source is NullValue) return Value.EmptyTuple;
        if (source is not SequenceValue sequence) return Value.Tuple([Each(splat, source, scope)]);
        var items = Value.Tuple(sequence.Items.Select(item => Each(splat, item, scope)));
        var isTuple = sequence.Type is TupleType;
        return (!isTuple && Conversion.TryConvert(items, new ListType(HclType.Any), out var list, out _) ? list : items).Marked(source.Sensitive);
    }

    static Value Each(SplatExpression splat, Value item, Scope scope) => Evaluator.Evaluate(splat.Each, scope with { SplatItem = item });
}
