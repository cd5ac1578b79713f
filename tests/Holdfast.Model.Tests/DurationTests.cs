using Holdfast.Model.Values;

namespace Holdfast.Model.Tests;

public class DurationTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("1ns", 1)]
    [InlineData("1.5s", 1_500_000_000)]
    [InlineData("1h30m", 5_400_000_000_000)]
    [InlineData("-250ms", -250_000_000)]
    [InlineData("100us", 100_000)]
    [InlineData("100µs", 100_000)]
    public void Go_duration_text_is_understood(string text, long nanoseconds)
    {
        Assert.True(Duration.TryParse(text, out var duration));
        Assert.Equal(nanoseconds, duration.Nanoseconds);
    }

    [Theory]
    [InlineData("")]
    [InlineData("5")]
    [InlineData("1x")]
    [InlineData("s")]
    [InlineData("99999999999999h")]
    [InlineData("1.2.3s")]
    public void Other_text_is_refused(string text) => Assert.False(Duration.TryParse(text, out _));

    [Theory]
    [InlineData(0, "0s")]
    [InlineData(1, "1ns")]
    [InlineData(1_500, "1.5µs")]
    [InlineData(250_000_000, "250ms")]
    [InlineData(5_400_000_000_000, "1h30m0s")]
    [InlineData(61_500_000_000, "1m1.5s")]
    [InlineData(-3_000_000_000, "-3s")]
    public void Text_is_written_as_Go_writes_it(long nanoseconds, string text) => Assert.Equal(text, new Duration(nanoseconds).ToString());
}
