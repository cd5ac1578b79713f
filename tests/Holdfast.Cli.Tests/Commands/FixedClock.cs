namespace Holdfast.Cli.Tests.Commands;

/// <summary>Noon of the first of March 2026, in UTC, for ever; timers run as ever.</summary>
internal sealed class FixedClock : TimeProvider
{
    internal static DateTimeOffset Now { get; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => Now;
}
