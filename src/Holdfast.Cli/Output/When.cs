using System.Globalization;

namespace Holdfast.Cli.Output;

/// <summary>Times for people: relative, such as 3m12s ago, or absolute in RFC 3339 and the local zone.</summary>
internal sealed class When(TimeProvider clock, bool absolute)
{
    private static readonly (string Unit, long Seconds)[] Units = [("y", 365 * 86400), ("mo", 30 * 86400), ("d", 86400), ("h", 3600), ("m", 60), ("s", 1)];

    internal string Text(long unixNanoseconds) => unixNanoseconds <= 0 ? "N/A" : Text(At(unixNanoseconds));

    internal string Text(DateTimeOffset time) => time == default ? "N/A" : absolute ? Absolute(time) : Ago(time);

    internal string Absolute(DateTimeOffset time) =>
        TimeZoneInfo.ConvertTime(time, clock.LocalTimeZone) is var local && local.Offset == TimeSpan.Zero
            ? local.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
            : local.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>The two largest units that count, such as 1d4h, and which side of now.</summary>
    internal string Ago(DateTimeOffset time)
    {
        var seconds = (long)(clock.GetUtcNow() - time).TotalSeconds;
        return seconds < 0 ? $"{Span(-seconds)} from now" : $"{Span(seconds)} ago";
    }

    private static string Span(long seconds)
    {
        var parts = new List<string>();
        foreach (var (unit, size) in Units)
        {
            if (seconds < size) continue;
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{seconds / size}{unit}"));
            seconds %= size;
        }
        return parts.Count == 0 ? "0s" : string.Concat(parts.Take(2));
    }

    private static DateTimeOffset At(long unixNanoseconds) => DateTimeOffset.UnixEpoch.AddTicks(unixNanoseconds / 100);
}
