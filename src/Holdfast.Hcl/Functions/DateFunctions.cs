using System.Globalization;
using Holdfast.Hcl.Values;

namespace Holdfast.Hcl.Functions;

/// <summary>Points in time, written as RFC 3339 timestamps.</summary>
static class DateFunctions
{
    public static Function[] Rows(TimeProvider time) =>
    [
        new("timestamp() string", _ => Write(time.GetUtcNow())),
        new("timeadd(timestamp string, duration string) string", Add),
        new("formatdate(format string, timestamp string) string", Format),
    ];

    static CallResult Format(Call call) => Read(call.Text(1)) is { } date ? DateFormat.Format(call.Text(0), date) : NoTimestamp(1);

    static CallResult NoTimestamp(int argument) => CallResult.Invalid(argument, "it is no RFC 3339 timestamp such as 2006-01-02T15:04:05Z");

    static CallResult Add(Call call)
    {
        if (Read(call.Text(0)) is not { } date) return NoTimestamp(0);
        if (DurationSyntax.Ticks(call.Text(1)) is not { } ticks)
            return CallResult.Invalid(1, "it is no duration such as 1h30m; the units are h, m, s, ms, us and ns");
        var sum = date.UtcTicks + ticks;
        if (sum < DateTimeOffset.MinValue.AddDays(1).UtcTicks || sum > DateTimeOffset.MaxValue.AddDays(-1).UtcTicks)
            return CallResult.Failed("the result is outside the years 1 to 9999");
        return Write(new DateTimeOffset(sum, TimeSpan.Zero).ToOffset(date.Offset));
    }

    static string Write(DateTimeOffset date) =>
        date.ToString(date.Offset == TimeSpan.Zero ? "yyyy-MM-ddTHH:mm:ssZ" : "yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    static DateTimeOffset? Read(string text) =>
        DateTimeOffset.TryParseExact(
            text, ["yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && (text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > 10)
            ? date
            : null;
}
