using Holdfast.Control.Queries;
using Holdfast.Control.Tests.Clusters;
using Holdfast.Store;

namespace Holdfast.Control.Tests.Nodes;

public class NodeTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Registering_a_node_again_as_it_was_writes_nothing()
    {
        await using var cluster = await Cluster.WithNodesAsync("one");
        var before = cluster.Now.Revision;
        await cluster.Server.ServerLink.RegisterAsync(Given.Node("one"), Ct);
        Assert.Equal(before, cluster.Now.Revision);
    }

    [Fact]
    public async Task What_servers_keep_of_a_node_stays_when_its_fingerprint_changes()
    {
        await using var cluster = await Cluster.WithNodesAsync("one");
        var node = cluster.Now.FindNode(Given.Id("one"))!;
        Assert.Equal(NodeStatus.Ready, node.Status);
        Assert.NotEqual("", node.ComputedClass);
        Assert.Equal("", node.SecretID);
        _ = (await cluster.Server.Nodes.SetEligibilityAsync(node.ID, NodeEligibility.Ineligible, Ct)).Value;

        await cluster.Server.ServerLink.RegisterAsync(Given.Node("one", cpu: 8_000), Ct);
        var changed = cluster.Now.FindNode(node.ID)!;
        Assert.Equal(8_000, changed.NodeResources!.Cpu.CpuShares);
        Assert.Equal(NodeEligibility.Ineligible, changed.SchedulingEligibility);
        Assert.Equal(node.CreateIndex, changed.CreateIndex);
        Assert.Equal(["Node registered", "Node marked as ineligible for scheduling", "Node re-registered"], changed.Events!.Select(@event => @event.Message));
    }

    [Fact]
    public async Task Another_agent_cannot_take_over_a_node()
    {
        await using var cluster = await Cluster.WithNodesAsync("one");
        var fault = await Assert.ThrowsAsync<Model.Results.FaultException>(() => cluster.Server.ServerLink.RegisterAsync(Given.Node("one") with { SecretID = "another" }, Ct));
        Assert.Equal(FaultKind.Denied, fault.Fault.Kind);
    }

    [Fact]
    public async Task A_heartbeat_of_an_unknown_node_says_so()
    {
        await using var cluster = await Cluster.StartAsync();
        var fault = await Assert.ThrowsAsync<Model.Results.FaultException>(() => cluster.Server.ServerLink.HeartbeatAsync("nobody", Ct));
        Assert.Equal(FaultKind.NotFound, fault.Fault.Kind);
    }

    [Fact]
    public async Task A_silent_node_goes_down_and_its_allocations_move()
    {
        await using var cluster = await Cluster.WithNodesAsync("one", "two");
        await cluster.RegisterAsync(Given.Job("api", count: 2));
        await cluster.ReportAsync("api");
        Assert.Equal(2, cluster.Live("api").Select(allocation => allocation.NodeID).Distinct().Count());

        await cluster.PassAsync(TimeSpan.FromSeconds(9), silent: "one");
        Assert.Equal(NodeStatus.Ready, cluster.Now.FindNode(Given.Id("one"))!.Status);
        await cluster.PassAsync(TimeSpan.FromSeconds(2), silent: "one");

        Assert.Equal(NodeStatus.Down, cluster.Now.FindNode(Given.Id("one"))!.Status);
        Assert.Equal(2, cluster.Live("api").Count);
        Assert.All(cluster.Live("api"), allocation => Assert.Equal(Given.Id("two"), allocation.NodeID));
        Assert.Single(cluster.Allocations("api"), allocation => allocation.ClientStatus == AllocClientStatus.Lost);
    }

    [Fact]
    public async Task A_node_that_is_heard_of_again_is_ready_and_gets_its_system_jobs()
    {
        await using var cluster = await Cluster.WithNodesAsync("one");
        await cluster.RegisterAsync(Given.Job("agent", JobType.System));
        await cluster.ReportAsync("agent");
        await cluster.PassAsync(TimeSpan.FromSeconds(11), silent: "one");
        Assert.Empty(cluster.Live("agent"));

        await cluster.Server.ServerLink.HeartbeatAsync(Given.Id("one"), Ct);
        await cluster.SettleAsync();
        Assert.Equal(NodeStatus.Ready, cluster.Now.FindNode(Given.Id("one"))!.Status);
        Assert.Single(cluster.Live("agent"));
    }

    [Fact]
    public async Task Jobs_are_looked_at_anew_when_a_node_has_other_resources_but_not_for_what_is_unique_to_it()
    {
        await using var cluster = await Cluster.WithNodesAsync("one");
        await cluster.RegisterAsync(Given.Job("api"));
        var node = Given.Node("one");
        await cluster.Server.ServerLink.RegisterAsync(node with { Attributes = node.Attributes!.With("unique.storage.bytesfree", "1") }, Ct);
        Assert.Single(cluster.Now.EvaluationsOf(new("default", "api")));
        await cluster.Server.ServerLink.RegisterAsync(Given.Node("one", cpu: 8_000), Ct);
        Assert.Equal(2, cluster.Now.EvaluationsOf(new("default", "api")).Count);
    }

    [Fact]
    public async Task A_system_job_reaches_nodes_that_come_later()
    {
        await using var cluster = await Cluster.WithNodesAsync("one");
        await cluster.RegisterAsync(Given.Job("agent", JobType.System));
        await cluster.Server.ServerLink.RegisterAsync(Given.Node("two"), Ct);
        await cluster.SettleAsync();
        Assert.Equal(2, cluster.Live("agent").Count);
    }

    [Fact]
    public async Task After_a_start_of_the_server_nodes_have_one_time_to_live()
    {
        await using var first = await Cluster.WithNodesAsync("one");
        await first.Server.DisposeAsync();
        first.Time.Advance(TimeSpan.FromMinutes(5));
        await using var second = await Cluster.StartAsync(first.Store, first.Time);

        await second.SettleAsync();
        Assert.Equal(NodeStatus.Ready, second.Now.FindNode(Given.Id("one"))!.Status);
        await second.PassAsync(TimeSpan.FromSeconds(10), silent: "one");
        Assert.Equal(NodeStatus.Down, second.Now.FindNode(Given.Id("one"))!.Status);
    }

    [Fact]
    public async Task A_purged_node_loses_its_allocations()
    {
        await using var cluster = await Cluster.WithNodesAsync("one", "two");
        await cluster.RegisterAsync(Given.Job("api", count: 2));
        _ = (await cluster.Server.Nodes.PurgeAsync(Given.Id("one"), Ct)).Value;
        await cluster.SettleAsync();
        Assert.Null(cluster.Now.FindNode(Given.Id("one")));
        Assert.All(cluster.Live("api"), allocation => Assert.Equal(Given.Id("two"), allocation.NodeID));
        Assert.Equal(2, cluster.Live("api").Count);
    }

    [Fact]
    public async Task A_drain_moves_services_one_by_one_and_ends()
    {
        await using var cluster = await Cluster.WithNodesAsync("one");
        await cluster.RegisterAsync(Given.Job("api", count: 3));
        await cluster.ReportAsync("api");
        await cluster.Server.ServerLink.RegisterAsync(Given.Node("two"), Ct);
        var request = new NodeUpdateDrainRequest { NodeID = Given.Id("one"), DrainSpec = new() { Deadline = Duration.FromHours(1) } };
        _ = (await cluster.Server.Nodes.DrainAsync(request, Ct)).Value;

        for (var moved = 1; moved <= 3; moved++)
        {
            await cluster.SettleAsync();
            Assert.Equal(moved, cluster.Live("api").Count(allocation => allocation.NodeID == Given.Id("two")));
            Assert.NotNull(cluster.Now.FindNode(Given.Id("one"))!.DrainStrategy);
            await cluster.ReportAsync("api");
        }
        var node = cluster.Now.FindNode(Given.Id("one"))!;
        Assert.Null(node.DrainStrategy);
        Assert.Equal(NodeEligibility.Ineligible, node.SchedulingEligibility);
        Assert.Equal("complete", node.LastDrain!.Status);
        Assert.Equal(0, cluster.Now.AllocationsOnNode(node.ID).Count(allocation => allocation.ClientStatus == AllocClientStatus.Running));
    }

    [Fact]
    public async Task A_drain_waits_for_batch_jobs_until_its_deadline()
    {
        await using var cluster = await Cluster.WithNodesAsync("one", "two");
        await cluster.RegisterAsync(Given.Job("sum", JobType.Batch));
        await cluster.ReportAsync("sum");
        var node = cluster.Live("sum").Single().NodeID;
        _ = (await cluster.Server.Nodes.DrainAsync(new() { NodeID = node, DrainSpec = new() { Deadline = Duration.FromSeconds(30) } }, Ct)).Value;

        await cluster.PassAsync(TimeSpan.FromSeconds(29));
        Assert.Equal(node, cluster.Live("sum").Single().NodeID);
        await cluster.PassAsync(TimeSpan.FromSeconds(2));
        Assert.NotEqual(node, cluster.Live("sum").Single().NodeID);
    }

    [Fact]
    public async Task A_drain_that_is_cancelled_leaves_the_node_eligible_on_demand()
    {
        await using var cluster = await Cluster.WithNodesAsync("one");
        _ = (await cluster.Server.Nodes.DrainAsync(new() { NodeID = Given.Id("one"), DrainSpec = new() { Deadline = Duration.FromHours(1) } }, Ct)).Value;
        Assert.Equal(FaultKind.Conflict, (await cluster.Server.Nodes.SetEligibilityAsync(Given.Id("one"), NodeEligibility.Eligible, Ct)).Fault!.Kind);
        _ = (await cluster.Server.Nodes.DrainAsync(new() { NodeID = Given.Id("one"), MarkEligible = true }, Ct)).Value;
        var node = cluster.Now.FindNode(Given.Id("one"))!;
        Assert.Equal(NodeEligibility.Eligible, node.SchedulingEligibility);
        Assert.Equal("canceled", node.LastDrain!.Status);
    }

    [Fact]
    public async Task A_node_of_an_unknown_pool_makes_the_pool()
    {
        await using var cluster = await Cluster.StartAsync();
        await cluster.Server.ServerLink.RegisterAsync(Given.Node("one") with { NodePool = "edge" }, Ct);
        Assert.NotNull(cluster.Now.Find(Schema.NodePools, "edge"));
    }
}
