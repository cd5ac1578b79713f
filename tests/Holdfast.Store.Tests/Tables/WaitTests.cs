using Holdfast.Store.Tables;

namespace Holdfast.Store.Tests.Tables;

public class WaitTests
{
    private static readonly TimeSpan s_long = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task A_wait_for_what_already_changed_is_over_at_once()
    {
        await using var world = await World.StartAsync(new Pet("rex"));
        var wait = world.Replica.WaitForChangeAsync(s => s.ChangedAt(world.Tables.Pets), 0, s_long, Bounded.Token());
        Assert.True(wait.IsCompletedSuccessfully);
        await wait;
    }

    [Fact]
    public async Task A_wait_for_one_table_or_one_owner_is_not_woken_by_others()
    {
        await using var world = await World.StartAsync(new Pet("rex", "ann"), new Pet("tom", "bob"));
        var (tables, replica, now) = (world.Tables, world.Replica, world.Replica.Current.Revision);
        var others = Wait(s => s.ChangedAt(tables.Others));
        var ann = Wait(s => s.ChangedAt(tables.ByOwner, "ann"));
        var rex = Wait(s => s.ChangedAt(tables.Pets, "rex"));
        await world.PutAsync(new("tom", "bob", 2));
        await world.PutAsync(new("zoe", "bob", 2));
        var woke = await world.PutAsync(new("lea", "ann"));
        Assert.Equal(woke, (await ann.Soon()).Revision);
        Assert.False(rex.IsCompleted);
        woke = await world.PutAsync(new("rex", "bob"));
        Assert.Equal(woke, (await rex.Soon()).Revision);
        Assert.False(others.IsCompleted);

        Task<Snapshot> Wait(Func<Snapshot, long> changedAt) => replica.WaitForChangeAsync(changedAt, now, s_long, Bounded.Token()).AsTask();
    }

    [Fact]
    public async Task Losing_the_last_document_of_a_value_wakes_who_waits_for_it()
    {
        await using var world = await World.StartAsync(new Pet("rex", "ann"));
        var wait = world.Replica.WaitForChangeAsync(s => s.ChangedAt(world.Tables.ByOwner, "ann"), 1, s_long, Bounded.Token()).AsTask();
        var gone = await world.DeleteAsync("rex");
        Assert.Equal(gone, (await wait.Soon()).Revision);
    }

    [Fact]
    public async Task When_the_time_is_up_a_wait_gives_the_current_snapshot()
    {
        await using var world = await World.StartAsync(new Pet("rex"));
        var wait = world.Replica.WaitForChangeAsync(s => s.ChangedAt(world.Tables.Others), 1, s_long, Bounded.Token()).AsTask();
        world.Time.Advance(s_long - TimeSpan.FromSeconds(1));
        Assert.False(wait.IsCompleted);
        world.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Same(world.Replica.Current, await wait.Soon());
    }

    [Fact]
    public async Task A_waiters_own_failure_reaches_the_waiter_and_nobody_else()
    {
        await using var world = await World.StartAsync(new Pet("rex"));
        var fails = world.Replica.WaitForChangeAsync(s => s.Revision == 1 ? 0 : throw new FormatException(), 1, s_long, Bounded.Token()).AsTask();
        var other = world.Replica.WaitAtLeastAsync(2, Bounded.Token()).AsTask();
        await world.PutAsync(new("tom"));
        await Assert.ThrowsAsync<FormatException>(() => fails.Soon());
        await other.Soon();
        Assert.Null(world.Replica.Fault);
    }

    [Fact]
    public async Task A_wait_ends_when_cancelled_and_when_the_replica_closes()
    {
        var world = await World.StartAsync(new Pet("rex"));
        using var stop = new CancellationTokenSource();
        var cancelled = world.Replica.WaitAtLeastAsync(99, stop.Token).AsTask();
        var closed = world.Replica.WaitAtLeastAsync(99, Bounded.Token()).AsTask();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled.Soon());
        await world.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => closed.Soon());
        await Assert.ThrowsAsync<ObjectDisposedException>(() => world.Replica.WaitAtLeastAsync(99, Bounded.Token()).AsTask().Soon());
    }
}
