using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Holdfast.JobSpec.Cron;

/// <summary>One field of a cron expression: a set of numbers.</summary>
internal sealed class CronField
{
    private readonly BitArray _numbers;
    private readonly int _first;

    private CronField(CronRange range) => (_first, _numbers) = (range.First, new BitArray(range.Last - range.First + 1));

    /// <summary>Whether every number is in the set, so that the field restricts nothing.</summary>
    internal bool IsAny => _numbers.HasAllSet();

    internal bool Has(int number) => number - _first >= 0 && number - _first < _numbers.Length && _numbers[number - _first];

    internal static bool TryParse(string text, CronRange range, [NotNullWhen(true)] out CronField? field, out string fault)
    {
        field = new CronField(range);
        foreach (var part in text.Split(','))
        {
            if (field.TryAdd(part, range)) continue;
            fault = $"has \"{text}\" as its {range.Name}; expected numbers from {range.First} to {range.Last}{(range.Names.Length > 0 ? $" or names such as {range.Names[1]}" : "")}, lists (1,2), ranges (1-5) and steps (*/5)";
            field = null;
            return false;
        }

        fault = "";
        return true;
    }

    private bool TryAdd(string part, CronRange range)
    {
        var slash = part.IndexOf('/', StringComparison.Ordinal);
        var step = 1;
        if (slash >= 0 && (!int.TryParse(part.AsSpan(slash + 1), System.Globalization.NumberStyles.None, null, out step) || step == 0)) return false;
        if (!TrySpan(slash < 0 ? part : part[..slash], slash >= 0, range, out var from, out var to)) return false;
        for (var number = from; number <= to; number += step) _numbers[number - _first] = true;
        return true;
    }

    private static bool TrySpan(string text, bool stepped, CronRange range, out int from, out int to)
    {
        (from, to) = (range.First, range.Last);
        if (text is "*" or "?" || (stepped && text.Length == 0)) return true;
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        if (!range.TryNumber(dash < 0 ? text : text.AsSpan(0, dash), out from)) return false;
        to = from;
        if (dash >= 0) return range.TryNumber(text.AsSpan(dash + 1), out to) && from <= to;
        if (stepped) to = range.Last;
        return true;
    }
}
