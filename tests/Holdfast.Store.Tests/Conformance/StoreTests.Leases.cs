using System.Text;

namespace Holdfast.Store.Tests.Conformance;

public abstract partial class StoreTests
{
    private static readonly TimeSpan s_ttl = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task A_lease_has_one_holder()
    {
        var first = await AcquireAsync("a");
        Assert.NotNull(first);
        Assert.Null(await AcquireAsync("b"));
        Assert.Null(await AcquireAsync("a"));
        await Store.ReleaseLeaseAsync(first, Bounded.Token());
        Assert.NotNull(await AcquireAsync("b"));
    }

    [Fact]
    public async Task Of_many_who_ask_at_once_one_gets_the_lease()
    {
        var asked = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() => AcquireAsync($"{i}")))).Soon();
        var holder = Assert.Single(asked, l => l is not null)!.Holder;
        var entry = Assert.Single((await Store.ReadAsync(Lease.KeyOf("leader"))).Entries);
        Assert.Contains($"\"Holder\":\"{holder}\"", Encoding.UTF8.GetString(entry.Value.Span));
    }

    [Fact]
    public async Task Leases_of_other_names_are_independent()
    {
        Assert.NotNull(await AcquireAsync("a"));
        Assert.NotNull(await Store.TryAcquireLeaseAsync("other", "b", s_ttl, Bounded.Token()));
    }

    [Fact]
    public async Task A_lease_expires_unless_renewed()
    {
        var first = (await AcquireAsync("a"))!;
        Time.Advance(s_ttl * 0.9);
        Assert.True(await Store.RenewLeaseAsync(first, Bounded.Token()));
        Time.Advance(s_ttl * 0.9);
        Assert.Null(await AcquireAsync("b"));
        Time.Advance(s_ttl * 0.2);
        Assert.False(await Store.RenewLeaseAsync(first, Bounded.Token()));
        var second = await AcquireAsync("b");
        Assert.True(second!.Token > first.Token);
        Assert.False(await Store.RenewLeaseAsync(first, Bounded.Token()));
    }

    [Fact]
    public async Task The_holders_writes_succeed_and_a_deposed_holders_fail()
    {
        var first = (await AcquireAsync("a"))!;
        Assert.True((await Store.PutIfAsync(first.Fence, "key", "first")).Committed);
        Time.Advance(s_ttl * 1.1);
        var expired = await Store.PutIfAsync(first.Fence, "key", "expired");
        Assert.Equal(first.Fence, expired.Failed);
        var second = (await AcquireAsync("b"))!;
        Assert.False((await Store.PutIfAsync(first.Fence, "key", "deposed")).Committed);
        Assert.True((await Store.PutIfAsync(second.Fence, "key", "second")).Committed);
        Assert.Equal("key=second", await Store.ListAsync("key"));
    }

    [Fact]
    public async Task Who_gave_a_lease_back_no_longer_has_it()
    {
        var first = (await AcquireAsync("a"))!;
        await Store.ReleaseLeaseAsync(first, Bounded.Token());
        Assert.False(await Store.RenewLeaseAsync(first, Bounded.Token()));
        Assert.False((await Store.PutIfAsync(first.Fence, "key")).Committed);
        Assert.Empty((await Store.ReadAsync(Lease.Prefix)).Entries);
        var second = (await AcquireAsync("b"))!;
        await Store.ReleaseLeaseAsync(first, Bounded.Token());
        Assert.True((await Store.PutIfAsync(second.Fence, "key")).Committed);
    }

    private async Task<Lease?> AcquireAsync(string holder) => await Store.TryAcquireLeaseAsync("leader", holder, s_ttl, Bounded.Token());
}
