namespace Holdfast.Scheduling;

/// <summary>Times as the API's integer fields have them.</summary>
internal static class UnixTime
{
    extension(DateTimeOffset time)
    {
        internal long UnixNanoseconds => (time - DateTimeOffset.UnixEpoch).Ticks * TimeSpan.NanosecondsPerTick;
    }

    internal static DateTimeOffset Of(long nanoseconds) => DateTimeOffset.UnixEpoch.AddTicks(nanoseconds / TimeSpan.NanosecondsPerTick);
}
