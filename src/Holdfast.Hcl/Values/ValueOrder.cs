using System.Collections.Immutable;

namespace Holdfast.Hcl.Values;

/// <summary>A total order of values, so that a set always lists its elements alike: numbers by size, strings by code unit, false before true.</summary>
public sealed class ValueOrder : IComparer<Value>
{
    public static ValueOrder Instance { get; } = new();

    public int Compare(Value? x, Value? y) => (x, y) switch
    {
        (null, _) or (_, null) => (x is null ? 0 : 1) - (y is null ? 0 : 1),
        (BoolValue a, BoolValue b) => a.Is.CompareTo(b.Is),
        (NumberValue a, NumberValue b) => a.Number.CompareTo(b.Number),
        (StringValue a, StringValue b) => string.CompareOrdinal(a.Text, b.Text),
        (SequenceValue a, SequenceValue b) => Compare(a, b),
        (MappingValue a, MappingValue b) => Compare(a, b),
        _ => Rank(x).CompareTo(Rank(y)),
    };

    internal static ImmutableArray<Value> DistinctSorted(IEnumerable<Value> items)
    {
        var sorted = items.ToArray();
        Array.Sort(sorted, Instance);
        var kept = ImmutableArray.CreateBuilder<Value>(sorted.Length);
        foreach (var item in sorted)
            if (kept.Count == 0 || Instance.Compare(kept[^1], item) != 0) kept.Add(item);
        return kept.DrainToImmutable();
    }

    static int Rank(Value value) => value switch
    {
        NullValue => 0,
        BoolValue => 1,
        NumberValue => 2,
        StringValue => 3,
        SequenceValue => 4,
        MappingValue => 5,
        _ => 6,
    };

    int Compare(SequenceValue a, SequenceValue b)
    {
        for (var i = 0; i < a.Items.Length && i < b.Items.Length; i++)
        {
            var order = Compare(a.Items[i], b.Items[i]);
            if (order != 0) return order;
        }

        return a.Items.Length.CompareTo(b.Items.Length);
    }

    int Compare(MappingValue a, MappingValue b)
    {
        for (var i = 0; i < a.Entries.Length && i < b.Entries.Length; i++)
        {
            var order = string.CompareOrdinal(a.Entries[i].Key, b.Entries[i].Key);
            if (order == 0) order = Compare(a.Entries[i].Value, b.Entries[i].Value);
            if (order != 0) return order;
        }

        return a.Entries.Length.CompareTo(b.Entries.Length);
    }
}
