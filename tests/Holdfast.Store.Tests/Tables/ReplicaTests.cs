using Holdfast.Store.Tables;

namespace Holdfast.Store.Tests.Tables;

public class ReplicaTests
{
    [Fact]
    public async Task A_snapshot_stays_as_it_was()
    {
        await using var world = await World.StartAsync(new Pet("rex", "ann"), new Pet("tom", "bob"));
        var before = world.Replica.Current;
        await world.PutAsync(new("rex", "bob"));
        await world.DeleteAsync("tom");
        await world.PutAsync(new("zoe", "ann"));
        Assert.Equal(["rex", "tom"], before.All(world.Tables.Pets).Select(p => p.Name));
        Assert.Equal(["rex"], before.Where(world.Tables.ByOwner, "ann").Select(p => p.Name));
        Assert.Equal(["rex", "zoe"], world.Replica.Current.All(world.Tables.Pets).Select(p => p.Name));
    }

    [Fact]
    public async Task Documents_are_found_by_prefix_and_in_pages()
    {
        await using var world = await World.StartAsync(new Pet("ab"), new Pet("abc"), new Pet("b"), new Pet("a"));
        Assert.Equal(["ab", "abc"], world.Replica.Current.WithPrefix(world.Tables.Pets, "ab").Select(p => p.Name));
        Assert.Equal(["abc", "b"], world.Replica.Current.After(world.Tables.Pets, "ab").Select(p => p.Name));
        Assert.Equal(4, world.Replica.Current.Count(world.Tables.Pets));
    }

    public static TheoryData<int> Seeds => Effort.Seeds(3);

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Indexes_and_revisions_agree_with_brute_force_on_random_histories(int seed)
    {
        await using var world = await World.StartAsync();
        var (dice, model) = (new Random(seed), new PetModel(world.Tables));
        for (var step = 0; step < 400; step++)
        {
            var batch = new WriteBatch();
            foreach (var name in Enumerable.Range(0, 40).OrderBy(_ => dice.Next()).Take(dice.Next(1, 6)).Select(i => $"pet{i}"))
                model.Plan(batch, name, dice);
            model.Committed((await world.WriteAsync(batch)).Revision);
            model.AssertSame(world.Replica.Current);
        }
        // A replica that starts now, from pages rather than from the history, sees the same.
        await using var fresh = await Replica.StartAsync(world.Store, world.Tables.All, world.Time, Bounded.Token());
        model.AssertSameDocuments(fresh.Current);
    }

    [Fact]
    public async Task After_a_start_everything_counts_as_changed_at_the_revision_that_was_loaded()
    {
        await using var world = await World.StartAsync(new Pet("rex", "ann"), new Pet("tom", "ann"));
        var last = await world.DeleteAsync("tom");
        await using var fresh = await Replica.StartAsync(world.Store, world.Tables.All, world.Time, Bounded.Token());
        var snapshot = fresh.Current;
        Assert.Equal(last, snapshot.ChangedAt(world.Tables.Pets));
        Assert.Equal(last, snapshot.ChangedAt(world.Tables.ByOwner, "ann"));
        Assert.Equal(last, snapshot.ChangedAt(world.Tables.ByOwner, "nobody"));
        Assert.Equal(last, snapshot.ChangedAt(world.Tables.Pets, "tom"));
        Assert.Equal(1, snapshot.ChangedAt(world.Tables.Pets, "rex"));
    }

    [Fact]
    public async Task A_replica_that_was_compacted_away_reads_everything_anew()
    {
        var store = new LaggingStore();
        await using var world = await World.StartAsync(new Pet("rex"), new Pet("tom"));
        store.Inner = world.Store;
        await using var replica = await Replica.StartAsync(store, world.Tables.All, world.Time, Bounded.Token());
        using var subscription = replica.Subscribe();
        var last = await world.DeleteAsync("tom");
        await world.Store.CompactAsync(last, Bounded.Token());
        store.LetWatch();
        await replica.WaitAtLeastAsync(last, Bounded.Token());
        Assert.Equal(["rex"], replica.Current.All(world.Tables.Pets).Select(p => p.Name));
        await Assert.ThrowsAsync<SubscriptionLostException>(() => subscription.ReadAllAsync(Bounded.Token()).TakeAsync(1));
    }

    [Fact]
    public async Task A_document_that_cannot_be_read_is_told_and_the_last_good_snapshot_stays()
    {
        await using var world = await World.StartAsync(new Pet("rex"));
        await world.Store.CommitAsync(new([], [Write.Put("pets/tom", "{not json"u8.ToArray())]), Bounded.Token());
        await Bounded.Until(() => world.Time.PendingTimers > 0);
        Assert.Contains("The document at the key 'pets/tom', revision 2, cannot be read as Pet", world.Replica.Fault!.Message);
        Assert.Equal(1, world.Replica.Current.Revision);
        await world.Store.CommitAsync(new([], [Write.Delete("pets/tom")]), Bounded.Token());
        await world.Store.CompactAsync(3, Bounded.Token());
        world.Time.Advance(TimeSpan.FromSeconds(1));
        await world.Replica.WaitAtLeastAsync(3, Bounded.Token());
        Assert.Null(world.Replica.Fault);
    }
}
