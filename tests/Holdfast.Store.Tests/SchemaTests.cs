using Holdfast.Model.Allocations;
using Holdfast.Model.Jobs;
using Holdfast.Store.Documents;
using Holdfast.Store.Memory;
using Holdfast.Store.Tables;

namespace Holdfast.Store.Tests;

public class SchemaTests
{
    [Fact]
    public void Every_declared_table_is_registered_once_under_its_own_name()
    {
        var declared = typeof(Schema).GetFields().Select(f => f.GetValue(null)).OfType<Table>().ToHashSet();
        Assert.Equal(declared, Schema.Tables.Tables.ToHashSet());
        Assert.Equal(declared.Count, declared.Select(t => t.Name).Distinct().Count());
        Assert.All(declared, t => Assert.Matches("^[a-z]+(-[a-z]+)*$", t.Name));
        Assert.All(declared, t => Assert.EndsWith(".", t.Summary));
    }

    [Fact]
    public async Task Versions_of_a_job_come_in_their_order_and_not_among_those_of_a_job_below_its_name()
    {
        await using var world = await SchemaWorld.StartAsync();
        var batch = new WriteBatch();
        foreach (var version in new[] { 10, 9, 100 })
            batch.Put(Schema.JobVersions, new() { ID = "a", Version = version });
        await world.WriteAsync(batch.Put(Schema.JobVersions, new() { ID = "a/b", Version = 1 }));
        var versions = world.Current.Where(Schema.JobVersionsByJob, Schema.JobKey("default", "a"));
        Assert.Equal([9, 10, 100], versions.Select(j => (int)j.Version!));
    }

    [Fact]
    public async Task A_status_change_keeps_the_index_of_the_last_change_to_the_job_itself()
    {
        await using var world = await SchemaWorld.StartAsync();
        var registered = await world.WriteAsync(new WriteBatch().Put(Schema.Jobs, new() { ID = "a" }));
        var job = world.Current.Find(Schema.Jobs, "default/a")!;
        Assert.Equal((registered, registered, registered), (job.CreateIndex, job.ModifyIndex, job.JobModifyIndex));
        var status = await world.WriteAsync(new WriteBatch().Replace(Schema.Jobs, job with { Status = "running" }));
        job = world.Current.Find(Schema.Jobs, "default/a")!;
        Assert.Equal((registered, status, registered), (job.CreateIndex, job.ModifyIndex, job.JobModifyIndex));
        var changed = await world.WriteAsync(new WriteBatch().Replace(Schema.Jobs, job with { JobModifyIndex = 0 }));
        Assert.Equal(changed, world.Current.Find(Schema.Jobs, "default/a")!.JobModifyIndex);
    }

    [Fact]
    public async Task Allocations_are_found_by_job_node_evaluation_and_deployment()
    {
        await using var world = await SchemaWorld.StartAsync();
        var allocation = new Allocation { ID = "1", Namespace = "default", JobID = "j", NodeID = "n", EvalID = "e", DeploymentID = "d" };
        var revision = await world.WriteAsync(new WriteBatch().Put(Schema.Allocations, allocation));
        var stored = world.Current.Find(Schema.Allocations, "1");
        Assert.Equal(allocation with { CreateIndex = revision, ModifyIndex = revision, AllocModifyIndex = revision }, stored);
        Assert.Same(stored, Assert.Single(world.Current.Where(Schema.AllocationsByJob, "default/j")));
        Assert.Same(stored, Assert.Single(world.Current.Where(Schema.AllocationsByNode, "n")));
        Assert.Same(stored, Assert.Single(world.Current.Where(Schema.AllocationsByEvaluation, "e")));
        Assert.Same(stored, Assert.Single(world.Current.Where(Schema.AllocationsByDeployment, "d")));
    }

    [Fact]
    public async Task A_submission_comes_back_with_its_variables()
    {
        await using var world = await SchemaWorld.StartAsync();
        var submission = new JobSubmission { Source = "job \"a\" {}", Format = "hcl2", VariableFlags = new[] { KeyValuePair.Create("x", "1") }.ToValueMap() };
        await world.WriteAsync(new WriteBatch().Put(Schema.JobSubmissions, new() { Namespace = "default", JobID = "a", Version = 2, Submission = submission }));
        var stored = world.Current.Find(Schema.JobSubmissions, Schema.JobVersionKey("default", "a", 2));
        Assert.Equal(submission, stored!.Submission);
    }

    [Fact]
    public async Task Who_took_a_lease_is_in_the_snapshot()
    {
        await using var world = await SchemaWorld.StartAsync();
        var lease = (await world.Store.TryAcquireLeaseAsync("leader", "server-1", TimeSpan.FromSeconds(5), Bounded.Token()))!;
        var snapshot = await world.Replica.WaitAtLeastAsync(lease.Token, Bounded.Token());
        Assert.Equal("server-1", snapshot.Find(Schema.Leases, "leader")!.Holder);
    }

    private sealed class SchemaWorld(MemoryStore store, Replica replica) : IAsyncDisposable
    {
        public MemoryStore Store => store;

        public Replica Replica => replica;

        public Snapshot Current => replica.Current;

        public static async Task<SchemaWorld> StartAsync()
        {
            var store = new MemoryStore(TimeProvider.System);
            return new(store, await Replica.StartAsync(store, Schema.Tables, TimeProvider.System, Bounded.Token()));
        }

        public async Task<long> WriteAsync(WriteBatch batch)
        {
            var result = await new Database(store, replica).WriteAsync(batch, Bounded.Token());
            Assert.True(result.Committed);
            return result.Revision;
        }

        public async ValueTask DisposeAsync()
        {
            await replica.DisposeAsync();
            await store.DisposeAsync();
        }
    }
}
