using Holdfast.Store.Tables;

namespace Holdfast.Store.Tests.Tables;

public class SubscriptionTests
{
    [Fact]
    public async Task A_subscriber_sees_each_change_with_what_was_before()
    {
        await using var world = await World.StartAsync(new Pet("rex", Age: 1));
        using var subscription = world.Replica.Subscribe();
        await world.WriteAsync(new WriteBatch().Put(world.Tables.Pets, new("rex", Age: 2)).Put(world.Tables.Others, new("x")));
        await world.DeleteAsync("rex");
        var batches = await subscription.ReadAllAsync(Bounded.Token()).TakeAsync(2);
        Assert.Equal([2, 3], batches.Select(b => b.Revision));
        Assert.Equal(["pets/rex 1→2", "others/x →0", "pets/rex 2→"], batches.SelectMany(b => b.Changes).Select(Show));
        Assert.True(batches[0].Changes[0].IsOf(world.Tables.Pets, out var before, out var after));
        Assert.Equal((1, 2), (before!.Age, after!.Age));
        Assert.False(batches[0].Changes[1].IsOf(world.Tables.Pets, out _, out _));
    }

    [Fact]
    public async Task Subscribers_that_join_while_others_write_get_exactly_what_their_snapshot_lacks()
    {
        const int Commits = 600;
        await using var world = await World.StartAsync();
        var writing = Task.Run(async () =>
        {
            for (var i = 1; i <= Commits; i++)
                await world.Store.CommitAsync(new([], [Write.Put($"pets/{i}", System.Text.Encoding.UTF8.GetBytes($$"""{"Name":"{{i}}"}"""))]), Bounded.Token());
        });
        var readers = new List<Task>();
        while (!writing.IsCompleted)
        {
            var subscription = world.Replica.Subscribe();
            var missing = Commits - (int)subscription.Start.Revision;
            readers.Add(Task.Run(async () =>
            {
                var seen = missing == 0 ? [] : await subscription.ReadAllAsync(Bounded.Token()).TakeAsync(missing);
                Assert.Equal(Enumerable.Range((int)subscription.Start.Revision + 1, missing).Select(r => (long)r), seen.Select(b => b.Revision));
                subscription.Dispose();
            }));
            await Task.Yield();
        }
        await writing;
        await Task.WhenAll(readers).Soon();
    }

    [Fact]
    public async Task A_slow_subscriber_is_told_that_it_lost_its_place_and_holds_up_nobody()
    {
        await using var world = await World.StartAsync();
        using var slow = world.Replica.Subscribe(capacity: 2);
        using var quick = world.Replica.Subscribe();
        for (var i = 0; i < 5; i++)
            await world.PutAsync(new($"{i}"));
        Assert.Equal(2, (await slow.ReadAllAsync(Bounded.Token()).TakeAsync(2)).Count);
        var lost = await Assert.ThrowsAsync<SubscriptionLostException>(() => slow.ReadAllAsync(Bounded.Token()).TakeAsync(1));
        Assert.Contains("more than 2 commits behind at revision 3", lost.Message);
        Assert.Equal(5, (await quick.ReadAllAsync(Bounded.Token()).TakeAsync(5)).Count);
    }

    [Fact]
    public async Task A_feed_ends_with_the_replica()
    {
        var world = await World.StartAsync();
        var subscription = world.Replica.Subscribe();
        await world.PutAsync(new("rex"));
        await world.DisposeAsync();
        Assert.Single(await subscription.ReadAllAsync(Bounded.Token()).TakeAsync(2));
    }

    private static string Show(Change change) => $"{change.Table}/{change.Key} {(change.Old as Pet)?.Age}→{(change.New as Pet)?.Age}";
}
