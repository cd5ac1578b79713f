using Holdfast.Agent.Tasks;

namespace Holdfast.Agent.Tests.Tasks;

public class RestartTrackerTests
{
    private static readonly DateTimeOffset Noon = new(2030, 1, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly RestartPolicy TwoIn10Minutes = new() { Attempts = 2, Interval = Duration.FromMinutes(10), Delay = Duration.FromSeconds(8), Mode = RestartMode.Fail };

    [Fact]
    public void The_delay_grows_by_a_quarter_at_most()
    {
        Assert.Equal(TimeSpan.FromSeconds(8), Failing(TwoIn10Minutes, RestartCount.None, Noon, chance: 0).Delay);
        Assert.Equal(TimeSpan.FromSeconds(10), Failing(TwoIn10Minutes, RestartCount.None, Noon, chance: 1).Delay);
    }

    [Fact]
    public void After_the_allowed_attempts_the_task_fails()
    {
        var first = Failing(TwoIn10Minutes, RestartCount.None, Noon);
        var second = Failing(TwoIn10Minutes, first.Count, Noon.AddMinutes(4));
        var third = Failing(TwoIn10Minutes, second.Count, Noon.AddMinutes(9));
        Assert.Equal([RestartAction.Restart, RestartAction.Restart, RestartAction.Fail], new[] { first.Action, second.Action, third.Action });
        Assert.Contains("2 restarts", third.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_interval_counts_anew()
    {
        var used = new RestartCount(2, Noon);
        Assert.Equal(RestartAction.Restart, Failing(TwoIn10Minutes, used, Noon.AddMinutes(10)).Action);
        Assert.Equal(new(1, Noon.AddMinutes(10)), Failing(TwoIn10Minutes, used, Noon.AddMinutes(10)).Count);
    }

    [Fact]
    public void In_mode_delay_the_task_waits_for_the_interval_to_end()
    {
        var decision = Failing(TwoIn10Minutes with { Mode = RestartMode.Delay }, new(2, Noon), Noon.AddMinutes(3));
        Assert.Equal((RestartAction.Restart, TimeSpan.FromMinutes(7)), (decision.Action, decision.Delay));
    }

    [Fact]
    public void No_attempts_mean_no_restart() => Assert.Equal(RestartAction.Fail, Failing(TwoIn10Minutes with { Attempts = 0 }, RestartCount.None, Noon).Action);

    [Theory]
    [InlineData(nameof(RestartCause.Requested))]
    [InlineData(nameof(RestartCause.Rebooted))]
    public void What_is_not_the_tasks_failure_restarts_at_once_and_does_not_count(string cause)
    {
        var decision = RestartTracker.Decide(TwoIn10Minutes with { Attempts = 0 }, new(2, Noon), Enum.Parse<RestartCause>(cause), Noon, 1);
        Assert.Equal((RestartAction.Restart, TimeSpan.Zero, new RestartCount(2, Noon)), (decision.Action, decision.Delay, decision.Count));
    }

    [Fact]
    public void Success_completes_and_hopeless_errors_fail()
    {
        Assert.Equal(RestartAction.Complete, RestartTracker.Decide(TwoIn10Minutes, RestartCount.None, RestartCause.Completed, Noon, 0).Action);
        Assert.Equal(RestartAction.Fail, RestartTracker.Decide(TwoIn10Minutes, RestartCount.None, RestartCause.Unrecoverable, Noon, 0).Action);
    }

    private static RestartDecision Failing(RestartPolicy policy, RestartCount count, DateTimeOffset now, double chance = 0) =>
        RestartTracker.Decide(policy, count, RestartCause.Failed, now, chance);
}
