using System.Buffers;
using System.Globalization;

namespace Holdfast.Hcl.Functions;

/// <summary>Go's duration syntax: numbers with units, such as <c>-1h30m</c> or <c>1.5s</c>.</summary>
static class DurationSyntax
{
    static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.");

    static readonly (string Unit, decimal Ticks)[] Units =
    [
        ("ns", 0.01m), ("us", 10m), ("\u00B5s", 10m), ("\u03BCs", 10m), ("ms", 10_000m), ("s", 10_000_000m), ("m", 600_000_000m), ("h", 36_000_000_000m),
    ];

    /// <summary>Ticks of 100 ns, or null if the text is no duration or is longer than 290 years.</summary>
    public static long? Ticks(string text)
    {
        var rest = text.AsSpan();
        var negative = rest is ['-', ..];
        if (rest is ['-' or '+', ..]) rest = rest[1..];
        if (rest is "0") return 0;
        var ticks = 0m;
        if (rest.IsEmpty) return null;
        while (!rest.IsEmpty)
        {
            var digits = rest.IndexOfAnyExcept(NumberCharacters);
            if (digits is <= 0 or > 20 || !decimal.TryParse(rest[..digits], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
                return null;
            rest = rest[digits..];
            if (Unit(rest) is not { } unit || number > 1e13m) return null;
            ticks += number * unit.Ticks;
            rest = rest[unit.Unit.Length..];
        }

        return ticks > 290m * 366 * 24 * 36_000_000_000m ? null : (long)(negative ? -ticks : ticks);
    }

    static (string Unit, decimal Ticks)? Unit(ReadOnlySpan<char> rest)
    {
        foreach (var row in Units)
            if (rest.StartsWith(row.Unit) && !(row.Unit == "m" && rest.StartsWith("ms"))) return row;
        return null;
    }
}
