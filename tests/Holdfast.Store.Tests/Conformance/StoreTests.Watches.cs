using static Holdfast.Store.Tests.Conformance.Raw;

namespace Holdfast.Store.Tests.Conformance;

public abstract partial class StoreTests
{
    [Fact]
    public async Task A_watch_starts_in_the_past_and_goes_on_into_the_future()
    {
        await Store.PutAsync("a", "1");
        await Store.DeleteAsync("a");
        var watching = Store.WatchAsync("", 1).TakeAsync(4);
        await Store.CommitAsync(new([], [Write.Put("b", Bytes("2")), Write.Put("c", Bytes("3"))]), Bounded.Token());
        await Store.PutAsync("a", "4");
        Assert.Equal(["1: a=1", "2: -a", "3: b=2 c=3", "4: a=4"], (await watching).Select(b => b.Show()));
    }

    [Fact]
    public async Task A_watch_shows_only_what_has_its_prefix()
    {
        await Store.PutAsync("jobs/a", "1");
        await Store.PutAsync("nodes/a", "2");
        await Store.CommitAsync(new([], [Write.Put("nodes/b", Bytes("3")), Write.Put("jobs/b", Bytes("4"))]), Bounded.Token());
        Assert.Equal(["1: jobs/a=1", "3: jobs/b=4"], (await Store.WatchAsync("jobs/", 1).TakeAsync(2)).Select(b => b.Show()));
    }

    [Fact]
    public async Task An_event_carries_what_a_range_would()
    {
        await Store.PutAsync("a", "1");
        await Store.PutAsync("a", "2");
        var entry = Assert.Single((await Store.ReadAsync("")).Entries);
        var @event = (await Store.WatchAsync("", 2).TakeAsync(1))[0].Events[0];
        Assert.Equal((entry.CreateRevision, entry.ModRevision, entry.Version), (@event.CreateRevision, @event.ModRevision, @event.Version));
    }

    [Fact]
    public async Task Watches_miss_nothing_and_repeat_nothing_while_many_write()
    {
        const int Writers = 8, Each = 400;
        var watches = Enumerable.Range(0, 3).Select(_ => Store.WatchAsync("", 1).TakeAsync(Writers * Each)).ToList();
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(w => Task.Run(async () =>
        {
            for (var i = 0; i < Each; i++)
                await Store.PutAsync($"{w}/{i % 10}", $"{i}");
        }))).Soon();
        // By now the first commits have left every engine's memory of recent ones, so this one reads the log and then catches up.
        watches.Add(Store.WatchAsync("", 1).TakeAsync(Writers * Each));
        foreach (var watch in watches)
        {
            var batches = await watch;
            Assert.Equal(Enumerable.Range(1, Writers * Each).Select(i => (long)i), batches.Select(b => b.Revision));
            for (var w = 0; w < Writers; w++)
            {
                var own = batches.SelectMany(b => b.Events).Where(e => e.Key.StartsWith($"{w}/", StringComparison.Ordinal));
                Assert.Equal(Enumerable.Range(0, Each).Select(i => $"{i}"), own.Select(e => Text(e.Value!.Value)));
            }
        }
    }

    [Fact]
    public async Task A_watch_ends_when_its_caller_cancels()
    {
        using var stop = new CancellationTokenSource();
        var next = Store.WatchAsync("", 1, stop.Token).GetAsyncEnumerator(stop.Token).MoveNextAsync().AsTask();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next.Soon());
    }

    [Fact]
    public async Task A_watch_ends_when_the_store_closes()
    {
        var next = Store.WatchAsync("", 1).GetAsyncEnumerator().MoveNextAsync().AsTask();
        await Store.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => next.Soon());
    }
}
