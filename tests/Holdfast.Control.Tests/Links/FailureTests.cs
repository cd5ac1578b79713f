using Holdfast.Control.Tests.Clusters;
using Holdfast.Store.Memory;
using Holdfast.Testing;

namespace Holdfast.Control.Tests.Links;

public class FailureTests
{
    [Fact]
    public async Task A_store_that_fails_is_a_server_that_an_agent_cannot_reach()
    {
        var time = new VirtualTime();
        var store = new FailingStore(new MemoryStore(time));
        await using var cluster = await Cluster.StartAsync(store, time);
        await cluster.Server.ServerLink.RegisterAsync(Given.Node("one"), Cluster.Ct);
        await cluster.RegisterAsync(Given.Job("api"));
        var update = new Allocation { ID = cluster.Allocations("api")[0].ID, ClientStatus = AllocClientStatus.Running };
        store.FailAfter(0);

        await Assert.ThrowsAsync<ServersUnreachableException>(() => cluster.Server.ServerLink.RegisterAsync(Given.Node("two"), Cluster.Ct));
        await Assert.ThrowsAsync<ServersUnreachableException>(() => cluster.Server.ServerLink.ReportAsync(Given.Id("one"), [update], Cluster.Ct));
        store.FailAfter(int.MaxValue);
        await cluster.Server.ServerLink.ReportAsync(Given.Id("one"), [update], Cluster.Ct);
        Assert.Equal(AllocClientStatus.Running, cluster.Allocations("api")[0].ClientStatus);
    }

    [Fact]
    public async Task A_server_that_stopped_leaves_nobody_waiting()
    {
        await using var cluster = await Cluster.WithNodesAsync("one");
        var desired = await cluster.Server.ServerLink.WatchAllocationsAsync(Given.Id("one"), 0, TimeSpan.FromMinutes(5), Cluster.Ct);
        var watch = cluster.Server.ServerLink.WatchAllocationsAsync(Given.Id("one"), desired.Index, TimeSpan.FromMinutes(5), Cluster.Ct);
        await cluster.Server.DisposeAsync();

        await Assert.ThrowsAsync<ServersUnreachableException>(() => watch.WaitAsync(TimeSpan.FromSeconds(10), Cluster.Ct));
        var report = cluster.Server.ServerLink.ReportAsync(Given.Id("one"), [new() { ID = "x" }], Cluster.Ct);
        await Assert.ThrowsAsync<ServersUnreachableException>(() => report.WaitAsync(TimeSpan.FromSeconds(10), Cluster.Ct));
    }
}
