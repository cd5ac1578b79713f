using System.Collections.Immutable;
using Holdfast.Hcl.Values;

namespace Holdfast.Hcl.Functions;

/// <summary>Set algebra. Lists are taken as sets.</summary>
static class SetFunctions
{
    public static Function[] Rows { get; } =
    [
        new("setunion(sets... set(any)) set(any)", call => Combine(call, (a, b) => a.Union(b))),
        new("setintersection(sets... set(any)) set(any)", call => Combine(call, (a, b) => a.Intersect(b))),
        new("setsubtract(a set(any), b set(any)) set(any)", call => Combine(call, (a, b) => a.Except(b))),
        new("setsymmetricdifference(sets... set(any)) set(any)", call => Combine(call, (a, b) => a.SymmetricExcept(b))),
        new("setproduct(sets... any) any", Product),
    ];

    static CallResult Combine(Call call, Func<ImmutableSortedSet<Value>, ImmutableSortedSet<Value>, ImmutableSortedSet<Value>> combine)
    {
        if (call.Count == 0) return CallResult.Failed("at least one set is required");
        if (TypeConversion.Unify(call.Arguments.Select(argument => argument.Type)) is not SetType type)
            return CallResult.Failed("all sets must have the same element type");
        ImmutableSortedSet<Value>? result = null;
        foreach (var argument in call.Arguments)
        {
            if (!Conversion.TryConvert(argument, type, out var converted, out var fault)) return CallResult.Failed(fault);
            var set = ((SequenceValue)converted).Items.ToImmutableSortedSet(ValueOrder.Instance);
            result = result is null ? set : combine(result, set);
        }

        return Value.Set(type.Element, result!);
    }

    static CallResult Product(Call call)
    {
        if (call.Count < 2) return CallResult.Failed("at least two sets or lists are required");
        var sources = new List<ImmutableArray<Value>>();
        var count = 1L;
        for (var i = 0; i < call.Count; i++)
        {
            if (call[i] is not SequenceValue sequence) return CallResult.Invalid(i, "a set or a list is required");
            if (!Conversion.TryConvert(sequence, sequence.IsSet ? new SetType(HclType.Any) : new ListType(HclType.Any), out var unified, out var fault))
                return CallResult.Invalid(i, fault);
            sources.Add(((SequenceValue)unified).Items);
            count *= sources[^1].Length;
            if (count * call.Count > HclLimits.Elements) return CallResult.Failed($"the product would have more than {HclLimits.Elements} elements");
        }

        var type = new TupleType([.. call.Arguments.Select((_, i) => sources[i].IsEmpty ? HclType.Any : sources[i][0].Type)]);
        var combinations = Combinations(sources).Select(Value.Tuple);
        return call.Arguments.Any(argument => argument is SequenceValue { IsSet: true }) ? Value.Set(type, combinations) : Value.List(type, combinations);
    }

    static IEnumerable<IEnumerable<Value>> Combinations(List<ImmutableArray<Value>> sources)
    {
        IEnumerable<ImmutableArray<Value>> rows = [[]];
        foreach (var source in sources) rows = rows.SelectMany(row => source.Select(row.Add));
        return rows.Select(row => row.AsEnumerable());
    }
}
