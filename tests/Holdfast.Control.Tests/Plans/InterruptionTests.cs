using Holdfast.Control.Tests.Clusters;
using Holdfast.Store;
using Holdfast.Store.Memory;
using Holdfast.Testing;

namespace Holdfast.Control.Tests.Plans;

public class InterruptionTests
{
    private const int Count = 1_200;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_plan_that_was_cut_off_is_finished_after_a_restart_and_nothing_is_placed_twice(int commits)
    {
        var time = new VirtualTime();
        await using var store = new MemoryStore(time);
        var failing = new FailingStore(store);
        await using (var first = await Cluster.StartAsync(failing, time))
        {
            await first.Server.ServerLink.RegisterAsync(Given.Node("one", cpu: 1_000_000, memoryMB: 1_000_000), Cluster.Ct);
            _ = (await first.Server.Jobs.RegisterAsync(new() { Job = Given.Job("api", count: Count) }, Cluster.Ct)).Value;
            failing.FailAfter(commits);
            await Assert.ThrowsAsync<StoreException>(() => first.SettleAsync());
            Assert.True(first.Allocations("api").Count < Count);
            Assert.Single(first.Now.Where(Schema.EvaluationsByStatus, EvalStatus.Pending));
        }

        await using var second = await Cluster.StartAsync(store, time);
        await second.SettleAsync();
        Assert.Equal(Count, second.Live("api").Count);
        Assert.Equal(Count, second.Live("api").Select(allocation => allocation.Name).Distinct().Count());
        Assert.Empty(second.Now.Where(Schema.EvaluationsByStatus, EvalStatus.Pending));
        var revision = second.Now.Revision;
        await second.SettleAsync();
        Assert.Equal(revision, second.Now.Revision);
    }

    [Fact]
    public async Task A_stop_that_was_cut_off_is_finished_after_a_restart()
    {
        var time = new VirtualTime();
        await using var store = new MemoryStore(time);
        var failing = new FailingStore(store);
        await using (var first = await Cluster.StartAsync(failing, time))
        {
            await first.Server.ServerLink.RegisterAsync(Given.Node("one", cpu: 1_000_000, memoryMB: 1_000_000), Cluster.Ct);
            await first.RegisterAsync(Given.Job("api", count: Count));
            _ = (await first.Server.Jobs.DeregisterAsync(new("default", "api"), new(), Cluster.Ct)).Value;
            failing.FailAfter(1);
            await Assert.ThrowsAsync<StoreException>(() => first.SettleAsync());
        }
        await using var second = await Cluster.StartAsync(store, time);
        await second.SettleAsync();
        Assert.Empty(second.Live("api"));
    }
}
