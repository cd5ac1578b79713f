namespace Holdfast.Control.Writing;

/// <summary>Times as the model's integer fields hold them.</summary>
internal static class UnixTime
{
    public static long ToUnixNanoseconds(this DateTimeOffset time) => (time - DateTimeOffset.UnixEpoch).Ticks * TimeSpan.NanosecondsPerTick;

    public static DateTimeOffset FromUnixNanoseconds(long nanoseconds) => DateTimeOffset.UnixEpoch.AddTicks(nanoseconds / TimeSpan.NanosecondsPerTick);
}
