using Holdfast.Testing;

namespace Holdfast.Store.Tests;

public class VirtualTimeTests
{
    private readonly VirtualTime _time = new();

    [Fact]
    public void Timers_fire_in_order_at_their_own_time()
    {
        var (start, fired) = (_time.GetUtcNow(), new List<double>());
        foreach (var seconds in new[] { 3, 1, 2, 9 })
            _time.CreateTimer(_ => fired.Add((_time.GetUtcNow() - start).TotalSeconds), null, TimeSpan.FromSeconds(seconds), Timeout.InfiniteTimeSpan);
        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal([1, 2, 3], fired);
        Assert.Equal(1, _time.PendingTimers);
        Assert.Equal(TimeSpan.FromSeconds(5), _time.GetUtcNow() - start);
    }

    [Fact]
    public void A_periodic_timer_fires_each_period_until_disposed()
    {
        var fired = 0;
        var timer = _time.CreateTimer(_ => fired++, null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));
        _time.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal(3, fired);
        timer.Dispose();
        _time.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal(3, fired);
    }

    [Fact]
    public async Task Delays_end_when_the_clock_is_moved()
    {
        var delay = Task.Delay(TimeSpan.FromHours(1), _time, Bounded.Token());
        _time.Advance(TimeSpan.FromMinutes(59));
        Assert.False(delay.IsCompleted);
        var since = _time.GetTimestamp();
        _time.Advance(TimeSpan.FromMinutes(1));
        await delay.Soon();
        Assert.Equal(TimeSpan.FromMinutes(1), _time.GetElapsedTime(since));
    }
}
