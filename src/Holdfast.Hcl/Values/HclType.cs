using System.Collections.Immutable;

namespace Holdfast.Hcl.Values;

/// <summary>The type of a value, or a constraint on one: HCL's <c>any</c>, primitives, collections and structures.</summary>
public abstract record HclType
{
    /// <summary>No constraint; as the type of an unknown or null value: not known.</summary>
    public static HclType Any { get; } = new PrimitiveType("any");

    public static HclType Bool { get; } = new PrimitiveType("bool");

    public static HclType Number { get; } = new PrimitiveType("number");

    public static HclType String { get; } = new PrimitiveType("string");

    public static HclType EmptyTuple { get; } = new TupleType([]);

    public static HclType EmptyObject { get; } = new ObjectType([]);

    /// <summary>The type in HCL's constraint syntax, such as <c>list(string)</c>.</summary>
    public sealed override string ToString() => TypeText.Write(this);

    /// <summary>The type in words for a sentence, such as <c>list of string</c>.</summary>
    public string Friendly => TypeText.Friendly(this);
}

public sealed record PrimitiveType(string Name) : HclType;

public sealed record ListType(HclType Element) : HclType;

public sealed record SetType(HclType Element) : HclType;

public sealed record MapType(HclType Element) : HclType;

/// <summary>A fixed sequence of types.</summary>
public sealed record TupleType(ImmutableArray<HclType> Elements) : HclType
{
    public bool Equals(TupleType? other) => other is not null && (ReferenceEquals(this, other) || Elements.AsSpan().SequenceEqual(other.Elements.AsSpan()));

    public override int GetHashCode() => Elements.Length;
}

/// <summary>Named attributes, kept in ordinal order of their names.</summary>
public sealed record ObjectType : HclType
{
    public ObjectType(IEnumerable<ObjectAttribute> attributes) =>
        Attributes = [.. attributes.OrderBy(attribute => attribute.Name, StringComparer.Ordinal)];

    public ImmutableArray<ObjectAttribute> Attributes { get; }

    public ObjectAttribute? Find(string name)
    {
        int low = 0, high = Attributes.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(Attributes[middle].Name, name);
            if (order == 0) return Attributes[middle];
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }

        return null;
    }

    public bool Equals(ObjectType? other) =>
        other is not null && (ReferenceEquals(this, other) || Attributes.AsSpan().SequenceEqual(other.Attributes.AsSpan()));

    public override int GetHashCode() => Attributes.Length;
}

/// <summary>An attribute of an object type; an optional one may be absent and then is <paramref name="Default"/>, or null without one.</summary>
public sealed record ObjectAttribute(string Name, HclType Type, bool Optional = false, Value? Default = null);
