using System.Diagnostics.CodeAnalysis;

namespace Holdfast.JobSpec.Cron;

/// <summary>The two day fields of a cron expression together.</summary>
internal sealed class CronDays
{
    private readonly List<Func<DateTime, bool>> _ofMonth;
    private readonly List<Func<DateTime, bool>> _ofWeek;
    private readonly bool _anyOfMonth;
    private readonly bool _anyOfWeek;

    private CronDays(List<Func<DateTime, bool>> ofMonth, bool anyOfMonth, List<Func<DateTime, bool>> ofWeek, bool anyOfWeek) =>
        (_ofMonth, _anyOfMonth, _ofWeek, _anyOfWeek) = (ofMonth, anyOfMonth, ofWeek, anyOfWeek);

    internal bool Has(DateTime day)
    {
        if (_anyOfMonth && _anyOfWeek) return true;
        return (!_anyOfMonth && _ofMonth.Any(rule => rule(day))) || (!_anyOfWeek && _ofWeek.Any(rule => rule(day)));
    }

    internal static bool TryParse(string ofMonth, string ofWeek, [NotNullWhen(true)] out CronDays? days, out string fault)
    {
        days = null;
        if (!TryRules(ofMonth, CronRange.DaysOfMonth, MonthRule, day => day.Day, out var month, out fault)) return false;
        if (!TryRules(ofWeek, CronRange.DaysOfWeek, WeekRule, day => (int)day.DayOfWeek, out var week, out fault)) return false;
        days = new(month, ofMonth is "*" or "?", week, ofWeek is "*" or "?");
        return true;
    }

    private static bool TryRules(string text, CronRange range, Func<string, Func<DateTime, bool>?> special, Func<DateTime, int> number, out List<Func<DateTime, bool>> rules, out string fault)
    {
        rules = [];
        var plain = new List<string>();
        foreach (var part in text.Split(','))
        {
            if (special(part.ToUpperInvariant()) is { } rule) rules.Add(rule);
            else plain.Add(part);
        }

        fault = "";
        if (plain.Count == 0) return true;
        if (!CronField.TryParse(string.Join(',', plain), range, out var field, out fault)) return false;
        var sunday = range == CronRange.DaysOfWeek;
        rules.Add(day => field.Has(number(day)) || (sunday && number(day) == 0 && field.Has(7)));
        return true;
    }

    // L: the last day. LW: the last weekday. 15W: the weekday nearest to the 15th, within the month.
    private static Func<DateTime, bool>? MonthRule(string part)
    {
        if (part == "L") return day => day.Day == LastOf(day);
        if (part == "LW") return day => day.Day == NearestWeekday(day, LastOf(day));
        if (part.EndsWith('W') && CronRange.DaysOfMonth.TryNumber(part.AsSpan()[..^1], out var number))
            return day => number <= LastOf(day) && day.Day == NearestWeekday(day, number);
        return null;
    }

    // 5L: the last Friday. 5#3: the third Friday.
    private static Func<DateTime, bool>? WeekRule(string part)
    {
        if (part.Length > 1 && part.EndsWith('L') && CronRange.DaysOfWeek.TryNumber(part.AsSpan()[..^1], out var last))
            return day => (int)day.DayOfWeek == last % 7 && day.Day > LastOf(day) - 7;
        var hash = part.IndexOf('#', StringComparison.Ordinal);
        if (hash <= 0 || !CronRange.DaysOfWeek.TryNumber(part.AsSpan(0, hash), out var weekday)) return null;
        return part.AsSpan(hash + 1) is [>= '1' and <= '5' and var count]
            ? day => (int)day.DayOfWeek == weekday % 7 && (day.Day + 6) / 7 == count - '0'
            : null;
    }

    private static int LastOf(DateTime day) => DateTime.DaysInMonth(day.Year, day.Month);

    private static int NearestWeekday(DateTime day, int number) => new DateTime(day.Year, day.Month, number).DayOfWeek switch
    {
        DayOfWeek.Saturday => number > 1 ? number - 1 : number + 2,
        DayOfWeek.Sunday => number < LastOf(day) ? number + 1 : number - 2,
        _ => number,
    };
}
