using System.Diagnostics.CodeAnalysis;

namespace Holdfast.JobSpec.Cron;

/// <summary>
/// A cron schedule as Nomad's periodic jobs write it: five fields (minute, hour, day of month, month, day of week), six with a year
/// behind, or seven with seconds in front; names of months and days, lists, ranges and steps; L, W and # for days; or @yearly, @annually,
/// @monthly, @weekly, @daily, @midnight, @hourly. Where both kinds of day are restricted, either is enough.
/// Source: the documentation of the cronexpr library that Nomad names as its format.
/// </summary>
public sealed class CronExpression
{
    private const int LastYear = 2099;

    private static readonly Dictionary<string, string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["@yearly"] = "0 0 0 1 1 * *",
        ["@annually"] = "0 0 0 1 1 * *",
        ["@monthly"] = "0 0 0 1 * * *",
        ["@weekly"] = "0 0 0 * * 0 *",
        ["@daily"] = "0 0 0 * * * *",
        ["@midnight"] = "0 0 0 * * * *",
        ["@hourly"] = "0 0 * * * * *",
    };

    private readonly CronField _seconds;
    private readonly CronField _minutes;
    private readonly CronField _hours;
    private readonly CronDays _days;
    private readonly CronField _months;
    private readonly CronField _years;

    private CronExpression(CronField seconds, CronField minutes, CronField hours, CronDays days, CronField months, CronField years) =>
        (_seconds, _minutes, _hours, _days, _months, _years) = (seconds, minutes, hours, days, months, years);

    /// <param name="fault">What is wrong, as the end of a sentence.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out CronExpression? expression, out string fault)
    {
        expression = null;
        if (Words.TryGetValue(text.Trim(), out var meaning)) text = meaning;
        var fields = text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length is < 5 or > 7)
        {
            fault = $"has {fields.Length} fields instead of 5 (minute hour day month weekday), 6 (with a year) or 7 (with seconds and a year)";
            return false;
        }

        if (fields.Length < 7) fields = ["0", .. fields];
        if (fields.Length < 7) fields = [.. fields, "*"];
        if (!CronField.TryParse(fields[0], CronRange.Seconds, out var seconds, out fault)
            || !CronField.TryParse(fields[1], CronRange.Minutes, out var minutes, out fault)
            || !CronField.TryParse(fields[2], CronRange.Hours, out var hours, out fault)
            || !CronDays.TryParse(fields[3], fields[5], out var days, out fault)
            || !CronField.TryParse(fields[4], CronRange.Months, out var months, out fault)
            || !CronField.TryParse(fields[6], CronRange.Years, out var years, out fault)) return false;
        expression = new(seconds, minutes, hours, days, months, years);
        return true;
    }

    /// <summary>
    /// The next time after a given one, by the clock of a zone; null if there is none until 2099. A time that the clock skips when it is
    /// put forward does not occur. One that comes twice when it is put back occurs once where the schedule names hours, and twice
    /// where it runs in every hour.
    /// </summary>
    public DateTimeOffset? Next(DateTimeOffset after, TimeZoneInfo zone)
    {
        var from = TimeZoneInfo.ConvertTime(after, zone);
        while (NextByClock(from.DateTime) is { } clock)
        {
            var next = new DateTimeOffset(clock, from.Offset);
            var offset = zone.GetUtcOffset(next);
            if (offset != from.Offset) from = AfterChange(from, next, zone);
            else if (!_hours.IsAny && IsSecond(clock, offset, zone)) from = next;
            else return next;
        }

        return null;
    }

    // One tick before the clock changes, already told by the new clock, so that the moment of change itself is looked at.
    private static DateTimeOffset AfterChange(DateTimeOffset from, DateTimeOffset to, TimeZoneInfo zone)
    {
        var (low, high) = (from.UtcTicks, to.UtcTicks);
        while (high - low > 1)
        {
            var middle = low + (high - low) / 2;
            if (zone.GetUtcOffset(new DateTimeOffset(middle, TimeSpan.Zero)) == from.Offset) low = middle;
            else high = middle;
        }

        return new DateTimeOffset(low, TimeSpan.Zero).ToOffset(zone.GetUtcOffset(new DateTimeOffset(high, TimeSpan.Zero)));
    }

    private static bool IsSecond(DateTime clock, TimeSpan offset, TimeZoneInfo zone) =>
        zone.IsAmbiguousTime(clock) && offset != zone.GetAmbiguousTimeOffsets(clock).Max();

    // The next matching reading of a clock that never changes.
    private DateTime? NextByClock(DateTime after)
    {
        var time = new DateTime(after.Ticks - after.Ticks % TimeSpan.TicksPerSecond, DateTimeKind.Unspecified).AddSeconds(1);
        while (time.Year <= LastYear)
        {
            if (!_years.Has(time.Year)) time = new DateTime(time.Year + 1, 1, 1);
            else if (!_months.Has(time.Month)) time = new DateTime(time.Year, time.Month, 1).AddMonths(1);
            else if (!_days.Has(time)) time = time.Date.AddDays(1);
            else if (!_hours.Has(time.Hour)) time = time.Date.AddHours(time.Hour + 1);
            else if (!_minutes.Has(time.Minute)) time = time.Date.AddHours(time.Hour).AddMinutes(time.Minute + 1);
            else if (!_seconds.Has(time.Second)) time = time.AddSeconds(1);
            else return time;
        }

        return null;
    }
}
