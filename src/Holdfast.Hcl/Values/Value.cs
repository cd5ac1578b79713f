using System.Collections.Immutable;

namespace Holdfast.Hcl.Values;

/// <summary>
/// A value of the language: one of a closed family. Equality is by type and content; the sensitive mark does not take part in it.
/// </summary>
public abstract record Value
{
    public static Value True { get; } = new BoolValue(true);

    public static Value False { get; } = new BoolValue(false);

    /// <summary>A null whose type is not known, as written by the keyword <c>null</c>.</summary>
    public static Value AnyNull { get; } = new NullValue(HclType.Any);

    /// <summary>The result of whatever could not be evaluated; everything computed from it is unknown too.</summary>
    public static Value AnyUnknown { get; } = new UnknownValue(HclType.Any);

    public static Value EmptyTuple { get; } = Tuple([]);

    public static Value EmptyObject { get; } = Object([]);

    public abstract HclType Type { get; }

    /// <summary>Diagnostics never show a sensitive value, and what is computed from one is sensitive.</summary>
    public bool Sensitive { get; init; }

    /// <summary>Collections inside one another; 0 for a primitive.</summary>
    public virtual int Depth => 0;

    /// <summary>What it counts against <see cref="HclLimits.ValueSize"/>.</summary>
    public virtual long Size => 1;

    /// <summary>False if it or anything inside it is unknown.</summary>
    public virtual bool IsWhollyKnown => this is not UnknownValue;

    /// <summary>True if it or anything inside it is sensitive.</summary>
    public virtual bool HasSensitive => Sensitive;

    public bool IsNull => this is NullValue;

    public bool IsKnown => this is not UnknownValue;

    public static Value Of(bool value) => value ? True : False;

    public static Value Of(string text) => new StringValue(text);

    public static Value Of(long number) => new NumberValue(number);

    public static Value Of(Number number) => new NumberValue(number);

    public static Value Null(HclType type) => new NullValue(type);

    public static Value Unknown(HclType type) => new UnknownValue(type);

    public static Value Tuple(IEnumerable<Value> items) => new SequenceValue(null, [.. items]);

    /// <summary>A list of values that all have the element type already.</summary>
    public static Value List(HclType element, IEnumerable<Value> items) => new SequenceValue(new ListType(element), [.. items]);

    /// <summary>A set of values that all have the element type already; equal ones are kept once.</summary>
    public static Value Set(HclType element, IEnumerable<Value> items) =>
        new SequenceValue(new SetType(element), ValueOrder.DistinctSorted(items));

    /// <summary>A map of values that all have the element type already. A later entry replaces an earlier one of its name.</summary>
    public static Value Map(HclType element, IEnumerable<KeyValuePair<string, Value>> entries) =>
        new MappingValue(new MapType(element), MappingValue.Sorted(entries));

    /// <summary>An object. A later entry replaces an earlier one of its name.</summary>
    public static Value Object(IEnumerable<KeyValuePair<string, Value>> entries) => new MappingValue(null, MappingValue.Sorted(entries));

    public Value Marked(bool sensitive) => sensitive && !Sensitive ? this with { Sensitive = true } : this;

    public virtual bool Equals(Value? other) => other is not null && EqualityContract == other.EqualityContract;

    public override int GetHashCode() => EqualityContract.GetHashCode();

    /// <summary>A short form for diagnostics: HCL syntax for small values, and never the content of a sensitive one.</summary>
    public sealed override string ToString() => ValueText.Short(this);
}
