namespace Holdfast.JobSpec.Cron;

/// <summary>What a field of a cron expression is called, its bounds, and names that stand for numbers.</summary>
internal sealed record CronRange(string Name, int First, int Last, string[] Names, int NamesFrom = 0)
{
    internal static readonly CronRange Seconds = new("second", 0, 59, []);
    internal static readonly CronRange Minutes = new("minute", 0, 59, []);
    internal static readonly CronRange Hours = new("hour", 0, 23, []);
    internal static readonly CronRange DaysOfMonth = new("day of month", 1, 31, []);
    internal static readonly CronRange Months = new("month", 1, 12, ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], 1);
    internal static readonly CronRange DaysOfWeek = new("day of week", 0, 7, ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]);
    internal static readonly CronRange Years = new("year", 1970, 2099, []);

    private static readonly string[] LongDays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    private static readonly string[] LongMonths =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    internal bool TryNumber(ReadOnlySpan<char> text, out int number)
    {
        if (int.TryParse(text, System.Globalization.NumberStyles.None, null, out number)) return number >= First && number <= Last;
        var name = text.ToString().ToLowerInvariant();
        var index = Array.IndexOf(Names, name);
        if (index < 0 && Names.Length > 0) index = Array.IndexOf(Names.Length == 12 ? LongMonths : LongDays, name);
        number = index + NamesFrom;
        return index >= 0;
    }
}
