using static Holdfast.Store.Tests.Conformance.Raw;

namespace Holdfast.Store.Tests.Conformance;

public abstract partial class StoreTests
{
    [Fact]
    public async Task Each_commit_gets_a_larger_revision()
    {
        var first = await Store.PutAsync("a");
        var second = await Store.PutAsync("b");
        var third = await Store.DeleteAsync("a");
        Assert.True(0 < first && first < second && second < third);
    }

    [Fact]
    public async Task A_commit_that_changes_nothing_makes_no_revision()
    {
        var put = await Store.PutAsync("a");
        Assert.Equal(put, await Store.DeleteAsync("never there"));
        Assert.Equal(CommitResult.Done(put), await Store.CommitAsync(new([Compare.Exists("a")], []), Bounded.Token()));
        Assert.Equal(put + 1, await Store.PutAsync("b"));
    }

    [Fact]
    public async Task All_writes_of_a_transaction_share_one_revision()
    {
        await Store.PutAsync("old");
        var result = await Store.CommitAsync(new([], [Write.Put("a", Bytes("1")), Write.Put("b", Bytes("2")), Write.Delete("old")]), Bounded.Token());
        var range = await Store.ReadAsync("");
        Assert.Equal("a=1 b=2", await Store.ListAsync(""));
        Assert.All(range.Entries, e => Assert.Equal(result.Revision, e.ModRevision));
        Assert.Equal(result.Revision, range.Revision);
    }

    [Fact]
    public async Task When_one_compare_fails_nothing_is_written_and_it_is_told()
    {
        var revision = await Store.PutAsync("a");
        var wrong = Compare.ModRevision("a", revision + 7);
        var result = await Store.CommitAsync(
            new([Compare.Exists("a"), wrong, Compare.Absent("a")], [Write.Put("b", Bytes("")), Write.Delete("a")]), Bounded.Token());
        Assert.Equal(CommitResult.Refused(revision, wrong), result);
        Assert.Equal("a=", await Store.ListAsync(""));
    }

    [Fact]
    public async Task Compares_see_existence_and_the_last_write()
    {
        var first = await Store.PutAsync("a");
        Assert.False((await Store.PutIfAsync(Compare.Absent("a"), "a")).Committed);
        Assert.False((await Store.PutIfAsync(Compare.Exists("b"), "a")).Committed);
        Assert.True((await Store.PutIfAsync(Compare.ModRevision("a", first), "a")).Committed);
        Assert.False((await Store.PutIfAsync(Compare.ModRevision("a", first), "a")).Committed);
        await Store.DeleteAsync("a");
        Assert.False((await Store.PutIfAsync(Compare.Exists("a"), "a")).Committed);
        Assert.True((await Store.PutIfAsync(Compare.Absent("a"), "a")).Committed);
    }

    [Fact]
    public async Task A_key_counts_its_versions_from_its_creation()
    {
        var created = await Store.PutAsync("a", "1");
        var changed = await Store.PutAsync("a", "2");
        Assert.Equal((created, changed, 2), Numbers(await Store.ReadAsync("a")));
        await Store.DeleteAsync("a");
        var again = await Store.PutAsync("a", "3");
        Assert.Equal((again, again, 1), Numbers(await Store.ReadAsync("a")));
    }

    [Fact]
    public async Task Many_writers_of_one_counter_lose_no_step()
    {
        const int Writers = 8, Steps = 25;
        await Store.PutAsync("counter", "0");
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(async () =>
        {
            for (var done = 0; done < Steps;)
                done += await StepAsync() ? 1 : 0;
        }))).Soon();
        Assert.Equal($"counter={Writers * Steps}", await Store.ListAsync("counter"));

        async Task<bool> StepAsync()
        {
            var seen = Assert.Single((await Store.ReadAsync("counter")).Entries);
            var next = int.Parse(Text(seen.Value)) + 1;
            return (await Store.PutIfAsync(Compare.ModRevision("counter", seen.ModRevision), "counter", $"{next}")).Committed;
        }
    }

    [Fact]
    public async Task What_was_committed_is_there_after_opening_again()
    {
        if (!IsDurable)
            return;
        await Store.PutAsync("a", "1");
        await Store.DeleteAsync("a");
        var last = await Store.PutAsync("b", "2");
        await Store.DisposeAsync();
        _store = await OpenAsync();
        Assert.Equal("b=2", await Store.ListAsync(""));
        Assert.Equal(last, (await Store.ReadAsync("")).Revision);
        Assert.Equal(last + 1, await Store.PutAsync("c"));
    }

    [Fact]
    public async Task A_value_of_one_mebibyte_comes_back_whole()
    {
        var value = new byte[1 << 20];
        new Random(7).NextBytes(value);
        await Store.CommitAsync(new([], [Write.Put("large", value)]), Bounded.Token());
        var read = await Store.ReadAsync("large");
        Assert.True(value.AsSpan().SequenceEqual(Assert.Single(read.Entries).Value.Span));
    }

    [Fact]
    public async Task An_empty_value_is_not_an_absent_one()
    {
        await Store.PutAsync("empty");
        Assert.True(Assert.Single((await Store.ReadAsync("")).Entries).Value.IsEmpty);
        Assert.Equal(0, (await Store.WatchAsync("", 1).TakeAsync(1))[0].Events[0].Value!.Value.Length);
    }

    [Fact]
    public async Task The_callers_buffer_may_be_used_again()
    {
        var buffer = "first"u8.ToArray();
        await Store.CommitAsync(new([], [Write.Put("a", buffer)]), Bounded.Token());
        "other"u8.CopyTo(buffer);
        Assert.Equal("a=first", await Store.ListAsync(""));
        Assert.Equal("1: a=first", (await Store.WatchAsync("", 1).TakeAsync(1))[0].Show());
    }

    [Fact]
    public void A_transaction_out_of_bounds_is_refused_before_it_is_sent()
    {
        Assert.Throws<ArgumentException>(() => new Transaction([], [.. Enumerable.Range(0, Transaction.MaxOperations + 1).Select(i => Write.Delete($"{i}"))]));
        Assert.Throws<ArgumentException>(() => new Transaction([], [Write.Put("a", new byte[Transaction.MaxBytes])]));
        Assert.Throws<ArgumentException>(() => new Transaction([], [Write.Delete("twice"), Write.Delete("twice")]));
        Assert.Throws<ArgumentException>(() => new Transaction([], [Write.Delete("")]));
        Assert.Throws<ArgumentException>(() => new Transaction([], [Write.Delete(new('k', Transaction.MaxKeyLength + 1))]));
        Assert.ThrowsAny<ArgumentException>(() => new Transaction([Compare.Exists("\ud800")], []));
    }

    [Fact]
    public async Task The_largest_transaction_is_taken()
    {
        var value = new byte[(Transaction.MaxBytes / Transaction.MaxOperations) - 16];
        var writes = Enumerable.Range(0, Transaction.MaxOperations).Select(i => Write.Put($"key {i:D5}", value)).ToList();
        Assert.True((await Store.CommitAsync(new([.. writes.Select(w => Compare.Absent(w.Key))], writes), Bounded.Token())).Committed);
        Assert.Equal(writes.Count, (await Store.WatchAsync("", 1).TakeAsync(1))[0].Events.Count);
    }

    private static (long, long, long) Numbers(RangeResult range)
    {
        var entry = Assert.Single(range.Entries);
        return (entry.CreateRevision, entry.ModRevision, entry.Version);
    }
}
