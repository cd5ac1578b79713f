using System.Buffers;
using System.Globalization;
using System.Text;

namespace Holdfast.Model.Values;

/// <summary>The text form of durations as Go's time package documents it: signed decimals each with a unit of ns, us, ms, s, m, h.</summary>
internal static class DurationText
{
    private static readonly (string Unit, long Nanoseconds)[] Units =
        [("ns", 1), ("us", 1_000), ("µs", 1_000), ("μs", 1_000), ("ms", 1_000_000), ("s", 1_000_000_000), ("m", 60_000_000_000), ("h", 3_600_000_000_000)];

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.");

    internal static bool TryParse(ReadOnlySpan<char> text, out Duration duration)
    {
        duration = default;
        var negative = text.StartsWith("-");
        if (negative || text.StartsWith("+")) text = text[1..];
        if (text is "0") return true;
        if (text.IsEmpty) return false;
        decimal total = 0;
        while (!text.IsEmpty)
        {
            if (!TryTakeTerm(ref text, out var term)) return false;
            total += term;
            if (total > long.MaxValue) return false;
        }
        duration = new((long)(negative ? -total : total));
        return true;
    }

    internal static string Format(Duration duration)
    {
        var ns = duration.Nanoseconds;
        if (ns == 0) return "0s";
        var sign = ns < 0 ? "-" : "";
        var rest = Math.Abs((decimal)ns);
        if (rest < 1_000) return $"{sign}{rest}ns";
        if (rest < 1_000_000) return $"{sign}{Trim(rest / 1_000)}µs";
        if (rest < 1_000_000_000) return $"{sign}{Trim(rest / 1_000_000)}ms";
        return sign + Clock(rest / 1_000_000_000);
    }

    private static bool TryTakeTerm(ref ReadOnlySpan<char> text, out decimal nanoseconds)
    {
        nanoseconds = 0;
        var digits = text.IndexOfAnyExcept(Digits);
        if (digits <= 0 || digits > 20 || !decimal.TryParse(text[..digits], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return false;
        text = text[digits..];
        var end = text.IndexOfAny(Digits);
        var unit = end < 0 ? text : text[..end];
        foreach (var (name, scale) in Units)
        {
            if (!unit.SequenceEqual(name)) continue;
            if (number > long.MaxValue / (decimal)scale) return false;
            nanoseconds = number * scale;
            text = text[unit.Length..];
            return true;
        }
        return false;
    }

    private static string Clock(decimal seconds)
    {
        var text = new StringBuilder();
        var hours = (long)(seconds / 3600);
        var minutes = (long)(seconds / 60) % 60;
        if (hours > 0) text.Append(hours).Append('h');
        if (hours > 0 || minutes > 0) text.Append(minutes).Append('m');
        return text.Append(Trim(seconds - hours * 3600m - minutes * 60m)).Append('s').ToString();
    }

    private static string Trim(decimal number) => number.ToString("0.#########", CultureInfo.InvariantCulture);
}
