using Holdfast.Hcl.Values;

namespace Holdfast.Hcl.Functions;

/// <summary>Functions on lists and tuples.</summary>
static class CollectionFunctions
{
    public static Function[] Rows { get; } =
    [
        new("alltrue(list list(bool)) bool", call => call.Items(0).All(item => item == Value.True)),
        new("anytrue(list list(bool)) bool", call => call.Items(0).Any(item => item == Value.True)),
        new("length(value any) number", Length) { TakesUnknown = true },
        new("coalesce(values... any?) any", Coalesce),
        new("coalescelist(lists... any?) any", CoalesceList),
        new("compact(list list(string)) list(string)", Compact),
        new("concat(lists... any) any", Concat),
        new("contains(list any, value any?) bool", Contains),
        new("distinct(list list(any)) list(any)", call => Same(call, 0, Distinct(call.Items(0)))),
        new("chunklist(list list(any), size number) list(list(any))", ChunkList),
        new("element(list any, index number) any", Element),
        new("index(list any, value any?) number", Index),
        new("flatten(list any) any", Flatten),
        new("reverse(list any) any", Reverse),
        new("slice(list any, start number, end number) any", Slice),
        new("sort(list list(string)) list(string)", Sort),
        new("list(values... any?) list(any)", call => ToList(Value.Tuple(call.Arguments))),
    ];

    static Value Same(Call call, int index, IEnumerable<Value> items) => Value.List(((ListType)call[index].Type).Element, items);

    static CallResult ToList(Value tuple) =>
        Conversion.TryConvert(tuple, new ListType(HclType.Any), out var list, out var fault) ? list : CallResult.Failed(fault);

    static CallResult Length(Call call) => call[0] switch
    {
        UnknownValue => Value.Unknown(HclType.Number),
        SequenceValue sequence => (long)sequence.Items.Length,
        MappingValue mapping => (long)mapping.Entries.Length,
        StringValue text => (long)new System.Globalization.StringInfo(text.Text).LengthInTextElements,
        _ => CallResult.Invalid(0, "a collection or a string is required"),
    };

    static CallResult Coalesce(Call call)
    {
        if (TypeConversion.Unify(call.Arguments.Select(argument => argument.Type)) is not { } type)
            return CallResult.Failed("all arguments must have the same type");
        foreach (var argument in call.Arguments)
            if (argument is not (NullValue or StringValue { Text: "" }))
                return Conversion.TryConvert(argument, type, out var converted, out _) ? converted : argument;
        return CallResult.Failed("every argument is null or an empty string");
    }

    static CallResult CoalesceList(Call call)
    {
        for (var i = 0; i < call.Count; i++)
        {
            if (call[i] is SequenceValue { Items.Length: > 0 }) return call[i];
            if (call[i] is not (SequenceValue or NullValue)) return CallResult.Invalid(i, "a list is required");
        }

        return CallResult.Failed("every list is null or empty");
    }

    static CallResult Compact(Call call) => Value.List(HclType.String, call.Items(0).Where(item => item is StringValue { Text.Length: > 0 }));

    static CallResult Concat(Call call)
    {
        if (call.Count == 0) return CallResult.Failed("at least one list is required");
        for (var i = 0; i < call.Count; i++)
            if (call[i] is not SequenceValue { IsSet: false }) return CallResult.Invalid(i, "a list is required");
        var all = Value.Tuple(call.Arguments.SelectMany(argument => ((SequenceValue)argument).Items));
        return call.Arguments.All(argument => argument.Type is ListType) ? ToList(all) : all;
    }

    static CallResult Contains(Call call) =>
        call[0] is SequenceValue sequence ? sequence.Items.Contains(call[1]) : CallResult.Invalid(0, "a list or a set is required");

    internal static IEnumerable<Value> Distinct(IEnumerable<Value> items)
    {
        var seen = new SortedSet<Value>(ValueOrder.Instance);
        return items.Where(seen.Add);
    }

    static CallResult ChunkList(Call call)
    {
        if (!call.Number(1).TryToInt64(out var size) || size < 0) return CallResult.Invalid(1, "it must be a whole number and not negative");
        var type = call[0].Type;
        var chunks = call.Items(0).Chunk(size is 0 or > int.MaxValue ? int.MaxValue : (int)size);
        return Value.List(type, chunks.Select(chunk => Same(call, 0, chunk)));
    }

    static CallResult Element(Call call)
    {
        if (call[0] is not SequenceValue { IsSet: false, Items: var items }) return CallResult.Invalid(0, "a list is required");
        if (items.IsEmpty) return CallResult.Invalid(0, "the list is empty, so it has no elements to pick from");
        if (!call.Number(1).TryToInt64(out var index) || index < 0) return CallResult.Invalid(1, "it must be a whole number and not negative");
        return items[(int)(index % items.Length)];
    }

    static CallResult Index(Call call)
    {
        if (call[0] is not SequenceValue { IsSet: false, Items: var items }) return CallResult.Invalid(0, "a list is required");
        var index = items.IndexOf(call[1]);
        return index >= 0 ? (long)index : CallResult.Invalid(1, "the list has no such element");
    }

    static CallResult Flatten(Call call)
    {
        if (call[0] is not SequenceValue sequence) return CallResult.Invalid(0, "a list, set or tuple is required");
        var flat = new List<Value>();
        Add(sequence, flat);
        return Value.Tuple(flat);
    }

    // Values are bounded in depth, so this is too.
    static void Add(SequenceValue sequence, List<Value> flat)
    {
        foreach (var item in sequence.Items)
            if (item is SequenceValue inner) Add(inner, flat);
            else flat.Add(item);
    }

    static CallResult Reverse(Call call) => call[0] switch
    {
        SequenceValue { Type: TupleType } tuple => Value.Tuple(tuple.Items.Reverse()),
        SequenceValue { Type: ListType type } list => Value.List(type.Element, list.Items.Reverse()),
        SequenceValue { Type: SetType type } set => Value.List(type.Element, set.Items.Reverse()),
        _ => CallResult.Invalid(0, "a list is required"),
    };

    static CallResult Slice(Call call)
    {
        if (call[0] is not SequenceValue { IsSet: false } sequence) return CallResult.Invalid(0, "a list is required");
        var count = sequence.Items.Length;
        if (!call.Number(1).TryToInt64(out var start) || start < 0 || start > count)
            return CallResult.Invalid(1, $"it must be a whole number from 0 to {count}, the length of the list");
        if (!call.Number(2).TryToInt64(out var end) || end < start || end > count)
            return CallResult.Invalid(2, $"it must be a whole number from {start} to {count}, the length of the list");
        var part = sequence.Items[(int)start..(int)end];
        return sequence.Type is ListType type ? Value.List(type.Element, part) : Value.Tuple(part);
    }

    static CallResult Sort(Call call)
    {
        if (call.Items(0).Any(item => item is NullValue)) return CallResult.Invalid(0, "an element is null, which cannot be sorted");
        return Value.List(HclType.String, call.Items(0).Order(ValueOrder.Instance));
    }
}
