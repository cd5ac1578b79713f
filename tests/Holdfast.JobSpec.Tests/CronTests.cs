using System.Globalization;
using Holdfast.JobSpec.Cron;

namespace Holdfast.JobSpec.Tests;

public class CronTests
{
    [Theory]
    [InlineData("*/15 * * * *", "2026-01-01T00:07:00Z", "2026-01-01T00:15:00Z")]
    [InlineData("0 3 * * *", "2026-01-01T03:00:00Z", "2026-01-02T03:00:00Z")]
    [InlineData("30 2 1 * *", "2026-01-15T00:00:00Z", "2026-02-01T02:30:00Z")]
    [InlineData("0 0 29 2 *", "2026-01-01T00:00:00Z", "2028-02-29T00:00:00Z")]
    [InlineData("0 9 * * MON-FRI", "2026-01-02T10:00:00Z", "2026-01-05T09:00:00Z")]
    [InlineData("0 9 * * 7", "2026-01-01T00:00:00Z", "2026-01-04T09:00:00Z")]
    [InlineData("0 0 13 * 5", "2026-01-03T00:00:00Z", "2026-01-09T00:00:00Z")]
    [InlineData("0 0 L * *", "2026-02-01T00:00:00Z", "2026-02-28T00:00:00Z")]
    [InlineData("0 0 LW * ?", "2026-01-01T00:00:00Z", "2026-01-30T00:00:00Z")]
    [InlineData("0 0 15W * ?", "2026-08-01T00:00:00Z", "2026-08-14T00:00:00Z")]
    [InlineData("0 0 1W * ?", "2026-07-20T00:00:00Z", "2026-08-03T00:00:00Z")]
    [InlineData("0 0 ? * 5L", "2026-01-01T00:00:00Z", "2026-01-30T00:00:00Z")]
    [InlineData("0 0 ? * TUE#2", "2026-01-01T00:00:00Z", "2026-01-13T00:00:00Z")]
    [InlineData("0 12 1 jan-mar/2 *", "2026-01-02T00:00:00Z", "2026-03-01T12:00:00Z")]
    [InlineData("10-20/5,50 8 * * *", "2026-01-01T08:20:00Z", "2026-01-01T08:50:00Z")]
    [InlineData("5/20 * * * *", "2026-01-01T00:05:00Z", "2026-01-01T00:25:00Z")]
    [InlineData("0 0 1 1 * 2030", "2026-01-01T00:00:00Z", "2030-01-01T00:00:00Z")]
    [InlineData("*/10 * * * * * *", "2026-01-01T00:00:05Z", "2026-01-01T00:00:10Z")]
    [InlineData("@hourly", "2026-01-01T00:30:00Z", "2026-01-01T01:00:00Z")]
    [InlineData("@daily", "2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z")]
    [InlineData("@weekly", "2026-01-01T00:00:00Z", "2026-01-04T00:00:00Z")]
    [InlineData("@monthly", "2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z")]
    [InlineData("@yearly", "2026-06-01T00:00:00Z", "2027-01-01T00:00:00Z")]
    public void The_next_time_is_the_first_that_matches(string cron, string after, string next) =>
        Assert.Equal(At(next), Parse(cron).Next(At(after), TimeZoneInfo.Utc));

    [Theory]
    [InlineData("")]
    [InlineData("* * * *")]
    [InlineData("* * * * * * * *")]
    [InlineData("60 * * * *")]
    [InlineData("* 24 * * *")]
    [InlineData("* * 0 * *")]
    [InlineData("* * * 13 *")]
    [InlineData("* * * * 8")]
    [InlineData("5-1 * * * *")]
    [InlineData("*/0 * * * *")]
    [InlineData("a * * * *")]
    [InlineData("1,,2 * * * *")]
    [InlineData("@often")]
    [InlineData("* * * * 5#6")]
    [InlineData("-1 * * * *")]
    public void Other_text_is_refused_with_a_reason(string cron)
    {
        Assert.False(CronExpression.TryParse(cron, out _, out var fault));
        Assert.NotEmpty(fault);
    }

    [Fact]
    public void A_schedule_in_the_past_has_no_next_time() =>
        Assert.Null(Parse("0 0 1 1 * 2020").Next(At("2026-01-01T00:00:00Z"), TimeZoneInfo.Utc));

    [Fact]
    public void A_time_that_the_clock_skips_does_not_occur() =>
        Assert.Equal(At("2026-03-30T00:30:00Z"), Parse("30 2 * * *").Next(At("2026-03-28T23:00:00Z").AddHours(2), Vienna));

    [Fact]
    public void A_time_that_comes_twice_occurs_once_where_hours_are_named()
    {
        var cron = Parse("30 2 * * *");
        var first = cron.Next(At("2026-10-24T12:00:00Z"), Vienna)!.Value;
        Assert.Equal(At("2026-10-25T00:30:00Z"), first);
        Assert.Equal(At("2026-10-26T01:30:00Z"), cron.Next(first, Vienna));
    }

    [Fact]
    public void A_schedule_of_every_hour_also_runs_in_the_hour_that_comes_twice()
    {
        var times = new List<DateTimeOffset>();
        var at = At("2026-10-24T23:59:00Z");
        while (times.Count < 4) times.Add(at = Parse("0 * * * *").Next(at, Vienna)!.Value);
        Assert.Equal(["00:00", "01:00", "02:00", "03:00"], times.Select(time => time.UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Every_next_time_is_later_and_matches_also_around_changes_of_the_clock()
    {
        foreach (var cron in new[] { "*/7 * * * *", "0 2 * * *", "59 1,2,3 * * *", "30 0 25 10 *" })
        {
            var at = At("2026-03-01T00:00:00Z");
            for (var i = 0; i < 500; i++)
            {
                if (Parse(cron).Next(at, Vienna) is not { } next) break;
                Assert.True(next > at, $"{cron} after {at} gives {next}");
                Assert.Equal(Vienna.GetUtcOffset(next), next.Offset);
                at = next;
            }
        }
    }

    [Fact]
    public void The_next_time_is_told_by_the_clock_of_the_zone() =>
        Assert.Equal(At("2026-01-01T23:00:00Z"), Parse("0 0 * * *").Next(At("2026-01-01T12:00:00Z"), Vienna));

    private static TimeZoneInfo Vienna => TimeZoneInfo.FindSystemTimeZoneById("Europe/Vienna");

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static CronExpression Parse(string text) => CronExpression.TryParse(text, out var cron, out var fault) ? cron : throw new ArgumentException(fault);
}
