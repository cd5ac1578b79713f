using Holdfast.Store.Tables;

namespace Holdfast.Store.Tests.Tables;

public class DatabaseTests
{
    [Fact]
    public async Task Whoever_wrote_reads_it_at_once_with_its_revisions()
    {
        await using var world = await World.StartAsync();
        for (var i = 1; i <= 50; i++)
        {
            var revision = await world.PutAsync(new("rex", Age: i));
            var rex = world.Replica.Current.Find(world.Tables.Pets, "rex")!;
            Assert.Equal(new Pet("rex", Age: i, CreateIndex: 1, ModifyIndex: revision) { Friends = rex.Friends }, rex);
        }
    }

    [Fact]
    public async Task Inserting_what_is_there_is_a_conflict_and_changes_nothing()
    {
        await using var world = await World.StartAsync(new Pet("rex", Age: 1));
        var result = await world.WriteAsync(new WriteBatch().Put(world.Tables.Others, new("x")).Insert(world.Tables.Pets, new("rex", Age: 2)));
        Assert.False(result.Committed);
        Assert.Equal(new WriteConflict(world.Tables.Pets, "rex", "no pets 'rex' yet"), result.Conflict);
        Assert.Equal(1, world.Replica.Current.Find(world.Tables.Pets, "rex")!.Age);
        Assert.Empty(world.Replica.Current.All(world.Tables.Others));
    }

    [Fact]
    public async Task Replacing_a_document_that_changed_meanwhile_is_a_conflict()
    {
        await using var world = await World.StartAsync(new Pet("rex", Age: 1));
        var read = world.Database.Current.Find(world.Tables.Pets, "rex")!;
        Assert.True((await world.WriteAsync(new WriteBatch().Replace(world.Tables.Pets, read with { Age = 2 }))).Committed);
        var late = await world.WriteAsync(new WriteBatch().Replace(world.Tables.Pets, read with { Age = 3 }));
        Assert.Equal("pets 'rex' to be as last written at index 1", late.Conflict!.Expected);
        Assert.False((await world.WriteAsync(new WriteBatch().Delete(world.Tables.Pets, "rex", read.ModifyIndex))).Committed);
        Assert.Equal(2, world.Database.Current.Find(world.Tables.Pets, "rex")!.Age);
    }

    [Fact]
    public async Task A_deposed_leaders_batch_is_refused()
    {
        await using var world = await World.StartAsync();
        var lease = (await world.Store.TryAcquireLeaseAsync("leader", "a", TimeSpan.FromSeconds(5), Bounded.Token()))!;
        Assert.True((await world.WriteAsync(new WriteBatch().Fence(lease).Put(world.Tables.Pets, new("rex")))).Committed);
        world.Time.Advance(TimeSpan.FromSeconds(6));
        var refused = await world.WriteAsync(new WriteBatch().Fence(lease).Put(world.Tables.Pets, new("tom")));
        Assert.Equal((false, null, "the lease 'leases/leader' to be still held"), (refused.Committed, refused.Conflict!.Table, refused.Conflict.Expected));
    }

    [Fact]
    public async Task The_stored_document_does_not_hold_its_revisions()
    {
        await using var world = await World.StartAsync(new Pet("rex", CreateIndex: 77, ModifyIndex: 78));
        var entry = Assert.Single((await world.Store.RangeAsync("pets/", 0, Bounded.Token())).Entries);
        Assert.DoesNotContain("7", System.Text.Encoding.UTF8.GetString(entry.Value.Span));
    }

    [Fact]
    public async Task A_batch_says_when_it_has_no_more_room_and_is_taken_then()
    {
        await using var world = await World.StartAsync();
        var (many, large) = (new WriteBatch(), new WriteBatch());
        for (var i = 0; many.HasRoom; i++)
            many.Insert(world.Tables.Pets, new($"{i}"));
        for (var i = 0; large.HasRoom; i++)
            large.Put(world.Tables.Others, new($"{i}", new('o', 1_000_000)));
        Assert.InRange(many.Count, WriteBatch.MaxWrites - 1, WriteBatch.MaxWrites);
        Assert.InRange(large.Count, 7, 8);
        Assert.True((await world.WriteAsync(many)).Committed);
        Assert.True((await world.WriteAsync(large)).Committed);
    }
}
