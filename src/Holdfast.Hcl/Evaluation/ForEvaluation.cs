using Holdfast.Hcl.Syntax;
using Holdfast.Hcl.Values;

namespace Holdfast.Hcl.Evaluation;

/// <summary>One evaluation of a <c>for</c> expression.</summary>
sealed class ForEvaluation(ForExpression loop, Scope scope)
{
    readonly List<Value> items = [];
    readonly Dictionary<string, List<Value>> byKey = new(StringComparer.Ordinal);
    long size;

    // A condition or key that is unknown leaves open which elements there are.
    bool open;
    bool sensitive;

    public Value Evaluate()
    {
        var collection = Evaluator.Evaluate(loop.Collection, scope);
        if (Iteration.Of(collection, loop.Collection.Range, scope) is not { } elements) return Value.AnyUnknown;
        sensitive = collection.Sensitive;
        foreach (var (key, value) in elements)
        {
            var inner = scope.With(loop.KeyName, key, loop.ValueName, value);
            if (loop.Condition is null || Holds(loop.Condition, inner)) Add(inner);
            if (scope.Context.Budget.IsSpent) return Value.AnyUnknown;
            if (size > HclLimits.ValueSize || items.Count > HclLimits.Elements) return Evaluator.TooLarge(loop, scope);
        }

        return (open ? Value.AnyUnknown : Result()).Marked(sensitive);
    }

    bool Holds(Expression condition, Scope inner)
    {
        var value = ConditionalEvaluation.Condition(condition, inner, "Invalid 'for' condition");
        open |= value is UnknownValue;
        sensitive |= value.Sensitive;
        return value is BoolValue { Is: true };
    }

    void Add(Scope inner)
    {
        var key = loop.Key is null ? null : Key(loop.Key, inner);
        if (loop.Key is not null && key is null) return;
        var value = Evaluator.Evaluate(loop.Value, inner);
        size += value.Size;
        if (key is null) items.Add(value);
        else if (!byKey.TryGetValue(key, out var group)) byKey.Add(key, [value]);
        else if (loop.Groups) group.Add(value);
        else
        {
            open = true;
            scope.Fault(
                "Duplicate object key",
                $"Two elements produce the key {Value.Of(key).Marked(sensitive)}. "
                + "If that is intended, put an ellipsis (...) behind the value to group values by key.",
                loop.Key!.Range);
        }
    }

    string? Key(Expression expression, Scope inner)
    {
        var key = Evaluator.EvaluateAs(expression, HclType.String, inner, "Invalid object key", "The key is no string");
        if (key is NullValue) scope.Fault("Invalid object key", "The key is null.", expression.Range);
        sensitive |= key.Sensitive;
        open |= key is not StringValue;
        return (key as StringValue)?.Text;
    }

    Value Result() => loop.Key is null
        ? Value.Tuple(items)
        : Value.Object(byKey.Select(group => KeyValuePair.Create(group.Key, loop.Groups ? Value.Tuple(group.Value) : group.Value[0])));
}
