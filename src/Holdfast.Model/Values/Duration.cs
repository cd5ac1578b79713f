using System.Text.Json.Serialization;
using Holdfast.Model.Json;

namespace Holdfast.Model.Values;

/// <summary>A span of time in nanoseconds, the API's unit. On the wire a number; text such as "1m30s" is understood too.</summary>
[JsonConverter(typeof(DurationConverter))]
public readonly record struct Duration(long Nanoseconds) : IComparable<Duration>
{
    public static readonly Duration Zero;

    public static Duration FromSeconds(double seconds) => new((long)(seconds * 1e9));

    public static Duration FromMinutes(double minutes) => FromSeconds(minutes * 60);

    public static Duration FromHours(double hours) => FromSeconds(hours * 3600);

    public static Duration From(TimeSpan span) => new(checked(span.Ticks * TimeSpan.NanosecondsPerTick));

    /// <summary>Rounds down to 100 ns.</summary>
    public TimeSpan ToTimeSpan() => new(Nanoseconds / TimeSpan.NanosecondsPerTick);

    /// <summary>Go's form, such as 1h30m0s or 250ms; source: the documentation of Go's time.ParseDuration.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Duration duration) => DurationText.TryParse(text, out duration);

    public int CompareTo(Duration other) => Nanoseconds.CompareTo(other.Nanoseconds);

    public static bool operator <(Duration left, Duration right) => left.Nanoseconds < right.Nanoseconds;

    public static bool operator >(Duration left, Duration right) => left.Nanoseconds > right.Nanoseconds;

    public static bool operator <=(Duration left, Duration right) => left.Nanoseconds <= right.Nanoseconds;

    public static bool operator >=(Duration left, Duration right) => left.Nanoseconds >= right.Nanoseconds;

    public override string ToString() => DurationText.Format(this);
}
