using Holdfast.Hcl.Values;

namespace Holdfast.Hcl.Functions;

/// <summary>Functions on maps and objects.</summary>
static class MapFunctions
{
    public static Function[] Rows { get; } =
    [
        new("keys(map any) any", Keys),
        new("values(map any) any", ValuesOf),
        new("lookup(map any, key string, default? any?) any", Lookup),
        new("merge(maps... any?) any", Merge),
        new("zipmap(keys list(string), values any) any", ZipMap),
        new("transpose(map map(list(string))) map(list(string))", Transpose),
        new("map(keys_and_values... any?) map(any)", Map),
    ];

    const string MapRequired = "a map or an object is required";

    static CallResult Keys(Call call) => call[0] switch
    {
        MappingValue { IsMap: true } map => Value.List(HclType.String, map.Entries.Select(entry => Value.Of(entry.Key))),
        MappingValue structure => Value.Tuple(structure.Entries.Select(entry => Value.Of(entry.Key))),
        _ => CallResult.Invalid(0, MapRequired),
    };

    static CallResult ValuesOf(Call call) => call[0] switch
    {
        MappingValue { Type: MapType type } map => Value.List(type.Element, map.Entries.Select(entry => entry.Value)),
        MappingValue structure => Value.Tuple(structure.Entries.Select(entry => entry.Value)),
        _ => CallResult.Invalid(0, MapRequired),
    };

    static CallResult Lookup(Call call)
    {
        if (call[0] is not MappingValue mapping) return CallResult.Invalid(0, MapRequired);
        if (mapping.Find(call.Text(1)) is { } found) return found;
        if (call.Count < 3) return CallResult.Invalid(1, $"the map has no element {call[1]}, and there is no default");
        if (mapping.Type is not MapType type) return call[2];
        return Conversion.TryConvert(call[2], type.Element, out var converted, out var fault) ? converted : CallResult.Invalid(2, fault);
    }

    static CallResult Merge(Call call)
    {
        for (var i = 0; i < call.Count; i++)
            if (call[i] is not (MappingValue or NullValue)) return CallResult.Invalid(i, MapRequired);
        var maps = call.Arguments.OfType<MappingValue>().ToArray();
        var merged = Value.Object(maps.SelectMany(map => map.Entries));
        if (maps.Length == 0 || maps.Any(map => !map.IsMap)) return merged;
        return Conversion.TryConvert(merged, new MapType(HclType.Any), out var converted, out _) ? converted : merged;
    }

    static CallResult ZipMap(Call call)
    {
        if (call[1] is not SequenceValue { IsSet: false } values) return CallResult.Invalid(1, "a list is required");
        var keys = call.Texts(0).ToArray();
        if (keys.Length != values.Items.Length) return CallResult.Failed($"there are {keys.Length} keys, but {values.Items.Length} values");
        var entries = keys.Zip(values.Items, KeyValuePair.Create);
        return values.Type is ListType type ? Value.Map(type.Element, entries) : Value.Object(entries);
    }

    static CallResult Transpose(Call call)
    {
        var names = call.Entries(0)
            .SelectMany(entry => ((entry.Value as SequenceValue)?.Items ?? []).OfType<StringValue>().Select(item => (Name: item.Text, entry.Key)))
            .GroupBy(pair => pair.Name, pair => pair.Key, StringComparer.Ordinal);
        var lists = names.Select(group => KeyValuePair.Create(group.Key, TextFunctions.Strings(group.Order(StringComparer.Ordinal))));
        return Value.Map(new ListType(HclType.String), lists);
    }

    static CallResult Map(Call call)
    {
        if (call.Count % 2 != 0) return CallResult.Failed("keys and values come in pairs, but the number of arguments is odd");
        var entries = new List<KeyValuePair<string, Value>>();
        for (var i = 0; i < call.Count; i += 2)
        {
            if (!Conversion.TryConvert(call[i], HclType.String, out var key, out var why) || key is not StringValue { Text: var name })
                return CallResult.Invalid(i, why.Length > 0 ? why : "a key must not be null");
            entries.Add(new(name, call[i + 1]));
        }

        return Conversion.TryConvert(Value.Object(entries), new MapType(HclType.Any), out var map, out var fault) ? map : CallResult.Failed(fault);
    }
}
