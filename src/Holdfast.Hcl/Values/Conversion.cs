using System.Collections.Immutable;

namespace Holdfast.Hcl.Values;

/// <summary>
/// Converts values to types as HCL's library does: primitives through their text, tuples to lists and sets, objects to maps, maps to
/// objects, element by element. Null and unknown values keep being so.
/// </summary>
public static class Conversion
{
    /// <summary>
    /// The value in the type; if there is none, <paramref name="fault"/> says what was required and where, such as <c>element 2: a number
    /// is required</c>.
    /// </summary>
    public static bool TryConvert(Value value, HclType type, out Value converted, out string fault)
    {
        var (result, why) = Convert(value, type);
        converted = result?.Marked(value.Sensitive) ?? Value.Unknown(type);
        fault = why ?? "";
        return result is not null;
    }

    internal static Outcome Convert(Value value, HclType type)
    {
        if (type == HclType.Any) return value;
        if (value is NullValue) return Value.Null(type);
        if (value is UnknownValue unknown)
            return unknown.Type == HclType.Any || TypeConversion.IsPossible(unknown.Type, type) ? Value.Unknown(type) : Outcome.Required(type);
        return type switch
        {
            PrimitiveType => ToPrimitive(value, type),
            ListType list => ToCollection(value, list.Element, type),
            SetType set => ToCollection(value, set.Element, type),
            TupleType tuple => ToTuple(value, tuple),
            MapType map => ToMap(value, map),
            ObjectType structure => ObjectConversion.Convert(value, structure),
            _ => Outcome.Required(type),
        };
    }

    static Outcome ToPrimitive(Value value, HclType type) => (value, type) switch
    {
        _ when value.Type == type => value,
        (BoolValue boolean, _) when type == HclType.String => Value.Of(boolean.Is ? "true" : "false"),
        (NumberValue number, _) when type == HclType.String => Value.Of(number.Number.ToString()),
        (StringValue text, _) when type == HclType.Number => Number.TryParse(text.Text, out var number) ? Value.Of(number) : Outcome.Required(type),
        (StringValue { Text: "true" or "1" }, _) when type == HclType.Bool => Value.True,
        (StringValue { Text: "false" or "0" }, _) when type == HclType.Bool => Value.False,
        (StringValue { Text: "True" or "TRUE" }, _) when type == HclType.Bool => new Outcome(null, "a bool is required; write \"true\" in lower case"),
        (StringValue { Text: "False" or "FALSE" }, _) when type == HclType.Bool => new Outcome(null, "a bool is required; write \"false\" in lower case"),
        _ => Outcome.Required(type),
    };

    static Outcome ToCollection(Value value, HclType element, HclType type)
    {
        if (value is not SequenceValue sequence) return Outcome.Required(type);
        if (value.Type == type) return value;
        if (element == HclType.Any && Common(sequence.Items.Select(item => item.Type), out element) is { } fault) return fault;
        var items = ImmutableArray.CreateBuilder<Value>(sequence.Items.Length);
        foreach (var item in sequence.Items)
        {
            var (converted, why) = Convert(item, element);
            if (converted is null) return new Outcome(null, sequence.IsSet ? $"an element of the set: {why}" : $"element {items.Count}: {why}");
            items.Add(converted.Marked(item.Sensitive));
        }

        if (type is ListType) return new SequenceValue(new ListType(element), items.DrainToImmutable());
        return sequence.IsWhollyKnown ? Value.Set(element, items) : Value.Unknown(new SetType(element));
    }

    static Outcome ToTuple(Value value, TupleType type)
    {
        if (value is not SequenceValue { IsSet: false } sequence) return Outcome.Required(type);
        if (sequence.Items.Length != type.Elements.Length)
            return new Outcome(null, $"a tuple of {type.Elements.Length} elements is required, not of {sequence.Items.Length}");
        var items = ImmutableArray.CreateBuilder<Value>(sequence.Items.Length);
        foreach (var item in sequence.Items)
        {
            var (converted, why) = Convert(item, type.Elements[items.Count]);
            if (converted is null) return new Outcome(null, $"element {items.Count}: {why}");
            items.Add(converted.Marked(item.Sensitive));
        }

        return new SequenceValue(null, items.DrainToImmutable());
    }

    static Outcome ToMap(Value value, MapType type)
    {
        if (value is not MappingValue mapping) return Outcome.Required(type);
        if (value.Type == type) return value;
        var element = type.Element;
        if (element == HclType.Any && Common(mapping.Entries.Select(entry => entry.Value.Type), out element) is { } fault) return fault;
        var entries = ImmutableArray.CreateBuilder<KeyValuePair<string, Value>>(mapping.Entries.Length);
        foreach (var (name, entry) in mapping.Entries)
        {
            var (converted, why) = Convert(entry, element);
            if (converted is null) return new Outcome(null, $"element \"{name}\": {why}");
            entries.Add(new(name, converted.Marked(entry.Sensitive)));
        }

        return new MappingValue(new MapType(element), entries.DrainToImmutable());
    }

    static Outcome? Common(IEnumerable<HclType> types, out HclType element)
    {
        var common = TypeConversion.Unify(types);
        element = common ?? HclType.Any;
        return common is null ? new Outcome(null, "all elements must have the same type") : default(Outcome?);
    }
}
