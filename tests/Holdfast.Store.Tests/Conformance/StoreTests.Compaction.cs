namespace Holdfast.Store.Tests.Conformance;

public abstract partial class StoreTests
{
    [Fact]
    public async Task Compaction_forgets_the_past_and_keeps_the_present()
    {
        await Store.PutAsync("a", "1");
        await Store.PutAsync("b", "1");
        await Store.DeleteAsync("b");
        var upTo = await Store.PutAsync("a", "2");
        var later = await Store.PutAsync("c", "3");
        await Store.CompactAsync(upTo, Bounded.Token());
        Assert.Equal("a=2", await Store.ListAsync("", upTo));
        Assert.Equal("a=2 c=3", await Store.ListAsync(""));
        Assert.Equal("5: c=3", (await Store.WatchAsync("", later).TakeAsync(1))[0].Show());
        var range = await Assert.ThrowsAsync<CompactedException>(() => Store.ReadAsync("", upTo - 1));
        Assert.Equal(upTo, range.Compacted);
        await Assert.ThrowsAsync<CompactedException>(() => Store.WatchAsync("", upTo - 1).TakeAsync(1));
    }

    [Fact]
    public async Task Revisions_go_on_after_everything_was_deleted_and_compacted()
    {
        await Store.PutAsync("a");
        var last = await Store.DeleteAsync("a");
        await Store.CompactAsync(last, Bounded.Token());
        if (IsDurable)
        {
            await Store.DisposeAsync();
            _store = await OpenAsync();
        }
        Assert.Equal(last, (await Store.ReadAsync("")).Revision);
        Assert.Equal(last + 1, await Store.PutAsync("a"));
        Assert.Equal(1, Assert.Single((await Store.ReadAsync("")).Entries).Version);
    }

    [Fact]
    public async Task Compacting_bit_by_bit_on_random_histories_changes_no_range_that_is_still_kept()
    {
        var dice = new Random(11);
        var shown = new List<string> { "" };
        for (var revision = 1; revision <= 1500; revision++)
        {
            var key = $"{dice.Next(12)}";
            var newest = dice.Next(3) == 0 ? await Store.DeleteAsync(key) : await Store.PutAsync(key, $"{revision}");
            if (newest == shown.Count)
                shown.Add(await Store.ListAsync(""));
            if (dice.Next(50) == 0)
                await Store.CompactAsync(dice.NextInt64(1, newest + 1), Bounded.Token());
        }
        var compacted = shown.Count - 40;
        await Store.CompactAsync(compacted, Bounded.Token());
        for (var revision = compacted; revision < shown.Count; revision++)
            Assert.Equal(shown[revision], await Store.ListAsync("", revision));
    }

    [Fact]
    public async Task Compacting_less_than_before_changes_nothing()
    {
        for (var i = 0; i < 5; i++)
            await Store.PutAsync("a", $"{i}");
        await Store.CompactAsync(4, Bounded.Token());
        await Store.CompactAsync(2, Bounded.Token());
        await Assert.ThrowsAsync<CompactedException>(() => Store.ReadAsync("", 3));
        Assert.Equal("a=3", await Store.ListAsync("", 4));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Store.CompactAsync(6, Bounded.Token()).AsTask());
    }
}
