using Holdfast.Control.Queries;
using Holdfast.Control.Tests.Clusters;
using Holdfast.Store;
using Holdfast.Store.Documents;
using Holdfast.Store.Memory;
using Microsoft.Extensions.Logging.Abstractions;

namespace Holdfast.Control.Tests.Runtime;

public class ServerTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_running_server_places_a_job_by_itself()
    {
        await using var store = new MemoryStore(TimeProvider.System);
        await using var server = await Server.StartAsync(store, new(), TimeProvider.System, NullLoggerFactory.Instance, Ct);
        await server.ServerLink.RegisterAsync(Given.Node("one"), Ct);
        var first = await server.ServerLink.WatchAllocationsAsync(Given.Id("one"), 0, TimeSpan.FromSeconds(10), Ct);
        _ = (await server.Jobs.RegisterAsync(new() { Job = Given.Job("api") }, Ct)).Value;

        var desired = await server.ServerLink.WatchAllocationsAsync(Given.Id("one"), first.Index, TimeSpan.FromSeconds(10), Ct);
        Assert.Equal("api", Assert.Single(desired.Allocations).JobID);
        Assert.All(server.Controllers, controller => Assert.Equal(0, controller.Failures));
    }

    [Fact]
    public async Task What_every_cluster_has_is_written_once()
    {
        await using var first = await Cluster.StartAsync();
        var (id, revision) = (first.Now.Find(Schema.Cluster, ClusterMeta.Key)!.ClusterID, first.Now.Revision);
        await using var second = await Cluster.StartAsync(first.Store, first.Time);
        Assert.Equal(id, second.Now.Find(Schema.Cluster, ClusterMeta.Key)!.ClusterID);
        Assert.Equal(revision, second.Now.Revision);
        Assert.Equal(["all", "default"], second.Now.All(Schema.NodePools).Select(pool => pool.Name));
    }

    [Fact]
    public async Task No_controller_finds_anything_to_do_twice()
    {
        await using var cluster = await Cluster.WithNodesAsync("one", "two");
        await cluster.RegisterAsync(Given.Job("api", count: 50, memoryMB: 300));
        await cluster.RegisterAsync(Given.Job("agent", JobType.System));
        await cluster.ReportAsync("api");
        await cluster.ReportAsync("agent", AllocClientStatus.Failed);
        _ = (await cluster.Server.Nodes.DrainAsync(new() { NodeID = Given.Id("one"), DrainSpec = new() { Deadline = Duration.FromHours(1) } }, Ct)).Value;
        await cluster.SettleAsync();

        foreach (var controller in cluster.Server.Work)
        {
            await controller.RunAsync(Ct);
            var before = cluster.Now.Revision;
            await controller.RunAsync(Ct);
            Assert.True(before == cluster.Now.Revision, controller.Name);
        }
    }

    [Fact]
    public async Task A_namespace_with_jobs_stays()
    {
        await using var cluster = await Cluster.StartAsync();
        _ = (await cluster.Server.Namespaces.UpsertAsync(new() { Name = "dev" }, Ct)).Value;
        await cluster.RegisterAsync(Given.Job("api") with { Namespace = "dev" });
        Assert.Equal(FaultKind.Conflict, (await cluster.Server.Namespaces.DeleteAsync("dev", Ct)).Fault!.Kind);
        Assert.Equal(FaultKind.Invalid, (await cluster.Server.Namespaces.DeleteAsync("default", Ct)).Fault!.Kind);
        await cluster.Server.Jobs.DeregisterAsync(new("dev", "api"), new(Purge: true), Ct);
        Assert.Null((await cluster.Server.Namespaces.DeleteAsync("dev", Ct)).Fault);
    }

    [Fact]
    public async Task A_paused_broker_decides_nothing_until_it_goes_on()
    {
        await using var cluster = await Cluster.WithNodesAsync("one");
        var settings = cluster.Now.Find(Schema.SchedulerConfigurations, Schema.SchedulerKey)!;
        _ = (await cluster.Server.Operator.SetSchedulerAsync(settings with { PauseEvalBroker = true }, null, Ct)).Value;
        await cluster.RegisterAsync(Given.Job("api"));
        Assert.Empty(cluster.Live("api"));
        Assert.False((await cluster.Server.Operator.SetSchedulerAsync(settings, settings.ModifyIndex, Ct)).Value.Updated);
        _ = (await cluster.Server.Operator.SetSchedulerAsync(settings, null, Ct)).Value;
        await cluster.SettleAsync();
        Assert.Single(cluster.Live("api"));
    }
}
