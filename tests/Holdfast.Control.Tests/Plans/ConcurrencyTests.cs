using Holdfast.Control.Queries;
using Holdfast.Control.Tests.Clusters;
using Holdfast.Store;
using Holdfast.Store.Memory;
using Holdfast.Testing;

namespace Holdfast.Control.Tests.Plans;

public class ConcurrencyTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_plan_for_a_job_that_changed_meanwhile_is_decided_again()
    {
        var (store, cluster) = await DisturbedAsync();
        await using var running = cluster;
        _ = (await cluster.Server.Jobs.RegisterAsync(new() { Job = Given.Job("api") }, Ct)).Value;
        store.Before = async transaction =>
        {
            if (!Places(transaction)) return;
            store.Before = null;
            await store.CommitAsync(Rewritten(await Stored(store, "jobs/default/api")), Ct);
        };
        await cluster.SettleAsync();
        Assert.Single(cluster.Live("api"));
    }

    [Fact]
    public async Task An_evaluation_that_others_always_spoil_fails_and_is_tried_later()
    {
        var (store, cluster) = await DisturbedAsync();
        await using var running = cluster;
        var answer = (await cluster.Server.Jobs.RegisterAsync(new() { Job = Given.Job("api") }, Ct)).Value;
        store.Before = async transaction =>
        {
            if (Places(transaction)) await store.CommitAsync(Rewritten(await Stored(store, "jobs/default/api")), Ct);
        };
        await cluster.SettleAsync();
        Assert.Empty(cluster.Live("api"));
        var failed = cluster.Now.FindEvaluation(answer.EvalID)!;
        Assert.Equal(EvalStatus.Failed, failed.Status);
        Assert.Equal(EvalTrigger.FailedFollowUp, cluster.Now.FindEvaluation(failed.NextEval)!.TriggeredBy);

        store.Before = null;
        await cluster.PassAsync(TimeSpan.FromSeconds(61));
        Assert.Single(cluster.Live("api"));
    }

    [Fact]
    public async Task A_node_that_goes_down_under_a_plan_gets_nothing()
    {
        var (store, cluster) = await DisturbedAsync();
        await using var running = cluster;
        await cluster.Server.ServerLink.RegisterAsync(Given.Node("two"), Ct);
        _ = (await cluster.Server.Jobs.RegisterAsync(new() { Job = Given.Job("api", count: 4) }, Ct)).Value;
        store.Before = async transaction =>
        {
            if (!Places(transaction)) return;
            store.Before = null;
            _ = (await cluster.Server.Nodes.SetEligibilityAsync(Given.Id("one"), NodeEligibility.Ineligible, Ct)).Value;
        };
        await cluster.SettleAsync();
        Assert.Equal(4, cluster.Live("api").Count);
        Assert.All(cluster.Live("api"), allocation => Assert.Equal(Given.Id("two"), allocation.NodeID));
    }

    [Fact]
    public async Task A_report_that_comes_in_between_is_not_lost()
    {
        var (store, cluster) = await DisturbedAsync();
        await using var running = cluster;
        await cluster.RegisterAsync(Given.Job("api"));
        var allocation = cluster.Live("api").Single();
        _ = (await cluster.Server.Jobs.DeregisterAsync(new("default", "api"), new(), Ct)).Value;
        store.Before = async transaction =>
        {
            if (!transaction.Writes.Any(write => write.Key == $"allocations/{allocation.ID}")) return;
            store.Before = null;
            await cluster.Server.ServerLink.ReportAsync(allocation.NodeID, [new() { ID = allocation.ID, ClientStatus = AllocClientStatus.Running }], Ct);
        };
        await cluster.SettleAsync();
        var after = cluster.Now.FindAllocation(allocation.ID)!;
        Assert.Equal((AllocDesiredStatus.Stop, AllocClientStatus.Running), (after.DesiredStatus, after.ClientStatus));
    }

    [Fact]
    public async Task Many_writers_of_one_job_each_get_their_version()
    {
        await using var cluster = await Cluster.StartAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => cluster.Server.Jobs.RegisterAsync(new() { Job = Given.Job("api").WithEnv($"{i}") }, Ct)));
        Assert.Equal(10, answers.Select(answer => answer.Value.JobModifyIndex).Distinct().Count());
        Assert.Equal(9, cluster.Job("api")!.Version);
    }

    private static async Task<(FailingStore Store, Cluster Cluster)> DisturbedAsync()
    {
        var time = new VirtualTime();
        var store = new FailingStore(new MemoryStore(time));
        var cluster = await Cluster.StartAsync(store, time);
        await cluster.Server.ServerLink.RegisterAsync(Given.Node("one"), Ct);
        return (store, cluster);
    }

    private static bool Places(Transaction transaction) => transaction.Writes.Any(write => write.Key.StartsWith("allocations/", StringComparison.Ordinal));

    private static async Task<Entry> Stored(IStore store, string key) => (await store.RangeAsync(key, 0, Ct)).Entries[0];

    private static Transaction Rewritten(Entry entry) => new([], [Write.Put(entry.Key, entry.Value)]);
}
