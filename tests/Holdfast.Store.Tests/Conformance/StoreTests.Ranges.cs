using static Holdfast.Store.Tests.Conformance.Raw;

namespace Holdfast.Store.Tests.Conformance;

public abstract partial class StoreTests
{
    [Fact]
    public async Task A_range_has_the_keys_of_its_prefix_in_the_order_of_their_bytes()
    {
        // By UTF-16 units the last two would change places.
        string[] keys = ["a", "a/", "a/1", "a/10", "a/2", "b", "ä", "\uffee", "\U0001f600"];
        foreach (var key in keys.Reverse())
            await Store.PutAsync(key);
        Assert.Equal(keys, (await Store.ReadAsync("")).Entries.Select(e => e.Key));
        Assert.Equal(["a/", "a/1", "a/10", "a/2"], (await Store.ReadAsync("a/")).Entries.Select(e => e.Key));
        Assert.Empty((await Store.ReadAsync("c")).Entries);
    }

    [Fact]
    public async Task An_empty_store_is_at_revision_zero()
    {
        var range = await Store.ReadAsync("");
        Assert.Equal((0, 0, false), (range.Entries.Count, range.Revision, range.More));
    }

    [Fact]
    public async Task A_range_at_a_revision_shows_the_keys_as_they_were()
    {
        var first = await Store.PutAsync("a", "1");
        var second = await Store.PutAsync("b", "1");
        var third = await Store.PutAsync("a", "2");
        var fourth = await Store.DeleteAsync("b");
        Assert.Equal("a=1", await Store.ListAsync("", first));
        Assert.Equal("a=1 b=1", await Store.ListAsync("", second));
        Assert.Equal("a=2 b=1", await Store.ListAsync("", third));
        Assert.Equal("a=2", await Store.ListAsync("", fourth));
        Assert.Equal(third, (await Store.ReadAsync("", third)).Revision);
    }

    [Fact]
    public async Task A_range_at_a_revision_to_come_is_refused()
    {
        var newest = await Store.PutAsync("a");
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Store.ReadAsync("", newest + 1));
    }

    [Fact]
    public async Task Pages_at_one_revision_give_twenty_thousand_keys_each_once_while_others_write()
    {
        var keys = Enumerable.Range(0, 20_000).Select(i => $"many/{i * 7919 % 20_000:D5}").ToList();
        foreach (var chunk in keys.Chunk(Transaction.MaxOperations))
            await Store.CommitAsync(new([], [.. chunk.Select(k => Write.Put(k, Bytes(k)))]), Bounded.Token());
        var read = new List<string>();
        var page = await Store.RangeAsync("many/", 0, after: null, 3000, Bounded.Token());
        while (true)
        {
            Assert.True(page.Entries.Count <= 3000);
            read.AddRange(page.Entries.Select(e => e.Key));
            if (!page.More)
                break;
            await Store.DeleteAsync(keys[read.Count % keys.Count]);
            await Store.PutAsync($"many/{read.Count:D5}a");
            page = await Store.RangeAsync("many/", page.Revision, read[^1], 3000, Bounded.Token());
        }
        Assert.Equal(keys.Order(StringComparer.Ordinal), read);
    }

    [Fact]
    public async Task A_full_page_says_whether_there_is_more()
    {
        await Store.PutAsync("a");
        await Store.PutAsync("b");
        Assert.False((await Store.RangeAsync("", 0, null, 2, Bounded.Token())).More);
        Assert.True((await Store.RangeAsync("", 0, null, 1, Bounded.Token())).More);
        Assert.False((await Store.RangeAsync("", 0, "a", 1, Bounded.Token())).More);
    }
}
