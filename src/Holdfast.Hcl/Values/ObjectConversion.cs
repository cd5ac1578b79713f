using System.Collections.Immutable;

namespace Holdfast.Hcl.Values;

/// <summary>Conversion to object types: attributes that the type does not name fall away, optional ones that are absent get their default.</summary>
static class ObjectConversion
{
    public static Outcome Convert(Value value, ObjectType type)
    {
        if (value is not MappingValue mapping) return Outcome.Required(type);
        var entries = ImmutableArray.CreateBuilder<KeyValuePair<string, Value>>(type.Attributes.Length);
        foreach (var attribute in type.Attributes)
        {
            var given = mapping.Find(attribute.Name);
            if (given is null && !attribute.Optional) return new Outcome(null, Missing(mapping, type));
            var (converted, fault) = Convert(given, attribute);
            if (converted is null) return new Outcome(null, $"attribute \"{attribute.Name}\": {fault}");
            entries.Add(new(attribute.Name, converted.Marked(given?.Sensitive ?? false)));
        }

        return new MappingValue(null, entries.DrainToImmutable());
    }

    static Outcome Convert(Value? given, ObjectAttribute attribute) => given is null || (given is NullValue && attribute.Default is not null)
        ? Conversion.Convert(attribute.Default ?? Value.AnyNull, attribute.Type)
        : Conversion.Convert(given, attribute.Type);

    static string Missing(MappingValue mapping, ObjectType type)
    {
        var missing = type.Attributes.Where(attribute => !attribute.Optional && mapping.Find(attribute.Name) is null)
            .Select(attribute => $"\"{attribute.Name}\"").Take(8).ToArray();
        return missing.Length == 1 ? $"attribute {missing[0]} is required" : $"attributes {string.Join(", ", missing[..^1])} and {missing[^1]} are required";
    }
}
