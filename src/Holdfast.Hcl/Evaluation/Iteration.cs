using Holdfast.Hcl.Values;
using Pair = System.Collections.Generic.KeyValuePair<Holdfast.Hcl.Values.Value, Holdfast.Hcl.Values.Value>;

namespace Holdfast.Hcl.Evaluation;

/// <summary>The elements of a collection with their keys, as every kind of loop sees them.</summary>
static class Iteration
{
    /// <summary>Null if there is nothing to iterate over: the value is unknown, or a fault has been reported.</summary>
    public static IEnumerable<Pair>? Of(Value collection, SourceRange range, Scope scope)
    {
        switch (collection)
        {
            case UnknownValue:
                return null;
            case SequenceValue { IsSet: true } set:
                return set.Items.Select(item => new Pair(item, item));
            case SequenceValue sequence:
                return sequence.Items.Select((item, index) => new Pair(Value.Of(index), item));
            case MappingValue mapping:
                return mapping.Entries.Select(entry => new Pair(Value.Of(entry.Key), entry.Value));
            case NullValue:
                scope.Fault("Iteration over null value", "A null value cannot be iterated over.", range);
                return null;
            default:
                scope.Fault(
                    "Iteration over non-iterable value",
                    $"A {collection.Type.Friendly} cannot be iterated over; a list, set, map or object is required.", range);
                return null;
        }
    }
}
