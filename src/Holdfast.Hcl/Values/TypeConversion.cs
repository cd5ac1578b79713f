using System.Collections.Immutable;

namespace Holdfast.Hcl.Values;

/// <summary>Which types convert to which, and the type that several have in common.</summary>
public static class TypeConversion
{
    /// <summary>Whether some value of one type converts to the other.</summary>
    public static bool IsPossible(HclType from, HclType to) => (from, to) switch
    {
        _ when from == to || from == HclType.Any || to == HclType.Any => true,
        (PrimitiveType, PrimitiveType) => from == HclType.String || to == HclType.String,
        (ListType or SetType, ListType or SetType) => IsPossible(Element(from), Element(to)),
        (TupleType tuple, ListType or SetType) => tuple.Elements.All(element => IsPossible(element, Element(to))),
        (ListType list, TupleType tuple) => tuple.Elements.All(element => IsPossible(list.Element, element)),
        (TupleType a, TupleType b) => a.Elements.Length == b.Elements.Length && a.Elements.Zip(b.Elements).All(pair => IsPossible(pair.First, pair.Second)),
        (MapType a, MapType b) => IsPossible(a.Element, b.Element),
        (ObjectType structure, MapType map) => structure.Attributes.All(attribute => IsPossible(attribute.Type, map.Element)),
        (MapType map, ObjectType structure) => structure.Attributes.All(attribute => IsPossible(map.Element, attribute.Type)),
        (ObjectType a, ObjectType b) => b.Attributes.All(attribute =>
            a.Find(attribute.Name) is { } given ? IsPossible(given.Type, attribute.Type) : attribute.Optional),
        _ => false,
    };

    /// <summary>The type that values of all the given types convert to without loss, or null. Of none at all: any.</summary>
    public static HclType? Unify(IEnumerable<HclType> types)
    {
        HclType? common = null;
        foreach (var type in types)
        {
            common = common is null || common == type ? type : Unify(common, type);
            if (common is null) return null;
        }

        return common ?? HclType.Any;
    }

    public static HclType? Unify(HclType a, HclType b) => (a, b) switch
    {
        _ when a == b => a,
        _ when a == HclType.Any => b,
        _ when b == HclType.Any => a,
        (PrimitiveType, PrimitiveType) => a == HclType.String || b == HclType.String ? HclType.String : null,
        (TupleType x, TupleType y) when x.Elements.Length == y.Elements.Length => UnifyEach(x, y),
        (SetType x, SetType y) => Unify(x.Element, y.Element) is { } element ? new SetType(element) : null,
        (TupleType or ListType or SetType, TupleType or ListType or SetType) => ListOf(a, b),
        (ObjectType x, ObjectType y) when SameNames(x, y) => UnifyEach(x, y),
        (ObjectType or MapType, ObjectType or MapType) => MapOf(a, b),
        _ => null,
    };

    static HclType Element(HclType type) => type is ListType list ? list.Element : ((SetType)type).Element;

    static ListType? ListOf(HclType a, HclType b) =>
        Elements(a) is { } x && Elements(b) is { } y && Unify(x, y) is { } element ? new ListType(element) : null;

    static MapType? MapOf(HclType a, HclType b) =>
        Elements(a) is { } x && Elements(b) is { } y && Unify(x, y) is { } element ? new MapType(element) : null;

    static HclType? Elements(HclType type) => type switch
    {
        ListType list => list.Element,
        SetType set => set.Element,
        MapType map => map.Element,
        TupleType tuple => Unify(tuple.Elements),
        _ => Unify(((ObjectType)type).Attributes.Select(attribute => attribute.Type)),
    };

    static TupleType? UnifyEach(TupleType a, TupleType b)
    {
        var elements = a.Elements.Zip(b.Elements, Unify).ToArray();
        return elements.Contains(null) ? null : new TupleType([.. elements.OfType<HclType>()]);
    }

    static ObjectType? UnifyEach(ObjectType a, ObjectType b)
    {
        var attributes = a.Attributes.Zip(b.Attributes, (x, y) => Unify(x.Type, y.Type) is { } type ? new ObjectAttribute(x.Name, type) : null).ToArray();
        return attributes.Contains(null) ? null : new ObjectType(attributes.OfType<ObjectAttribute>());
    }

    static bool SameNames(ObjectType a, ObjectType b) =>
        a.Attributes.Select(attribute => attribute.Name).SequenceEqual(b.Attributes.Select(attribute => attribute.Name), StringComparer.Ordinal);
}
