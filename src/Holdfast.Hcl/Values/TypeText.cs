namespace Holdfast.Hcl.Values;

/// <summary>Types as constraint syntax and as words. Long structures are cut: both are for people.</summary>
static class TypeText
{
    const int MostShown = 8;
    const int DeepestShown = 6;

    public static string Write(HclType type, int depth = 0) => type switch
    {
        _ when depth > DeepestShown => "...",
        PrimitiveType primitive => primitive.Name,
        ListType list => $"list({Write(list.Element, depth + 1)})",
        SetType set => $"set({Write(set.Element, depth + 1)})",
        MapType map => $"map({Write(map.Element, depth + 1)})",
        TupleType tuple => $"tuple([{Joined(tuple.Elements, element => Write(element, depth + 1))}])",
        ObjectType structure => $"object({{{Joined(structure.Attributes, attribute => Attribute(attribute, depth + 1))}}})",
        _ => throw new InvalidOperationException($"unknown type {type.GetType()}"),
    };

    public static string Friendly(HclType type) => type switch
    {
        PrimitiveType { Name: "any" } => "value of any type",
        PrimitiveType primitive => primitive.Name,
        ListType list => Collection("list", list.Element),
        SetType set => Collection("set", set.Element),
        MapType map => Collection("map", map.Element),
        TupleType => "tuple",
        _ => "object",
    };

    static string Collection(string kind, HclType element) =>
        element == HclType.Any ? $"{kind} of values" : $"{kind} of {Friendly(element)}";

    static string Attribute(ObjectAttribute attribute, int depth) =>
        attribute.Optional ? $"{attribute.Name}=optional({Write(attribute.Type, depth)})" : $"{attribute.Name}={Write(attribute.Type, depth)}";

    static string Joined<T>(IReadOnlyCollection<T> items, Func<T, string> write) =>
        string.Join(", ", items.Take(MostShown).Select(write)) + (items.Count > MostShown ? ", ..." : "");
}
