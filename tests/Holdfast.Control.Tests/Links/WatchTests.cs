using Holdfast.Control.Tests.Clusters;

namespace Holdfast.Control.Tests.Links;

public class WatchTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(5);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_agent_that_knows_nothing_is_answered_at_once_and_then_waits()
    {
        await using var cluster = await Cluster.WithNodesAsync("one");
        var first = await WatchAsync(cluster, 0);
        Assert.Empty(first.Allocations);
        Assert.True(first.Index > 0);

        var next = WatchAsync(cluster, first.Index);
        Assert.False(next.IsCompleted);
        await cluster.RegisterAsync(Given.Job("api"));
        var desired = await next;
        Assert.Equal("api", Assert.Single(desired.Allocations).Job!.ID);
        Assert.True(desired.Index > first.Index);
    }

    [Fact]
    public async Task What_the_agent_reports_itself_does_not_wake_it()
    {
        await using var cluster = await Cluster.WithNodesAsync("one");
        await cluster.RegisterAsync(Given.Job("api"));
        var desired = await WatchAsync(cluster, 0);
        var next = WatchAsync(cluster, desired.Index);
        await cluster.ReportAsync("api");
        await Task.Yield();
        Assert.False(next.IsCompleted);

        await cluster.Server.Jobs.DeregisterAsync(new("default", "api"), new(), Ct);
        await cluster.SettleAsync();
        Assert.Equal(AllocDesiredStatus.Stop, Assert.Single((await next).Allocations).DesiredStatus);
    }

    [Fact]
    public async Task An_agent_learns_of_allocations_that_were_collected()
    {
        await using var cluster = await Cluster.WithNodesAsync("one");
        await cluster.RegisterAsync(Given.Job("sum", JobType.Batch));
        await cluster.ReportAsync("sum");
        await cluster.ReportAsync("sum", AllocClientStatus.Complete);
        var next = WatchAsync(cluster, (await WatchAsync(cluster, 0)).Index);
        _ = (await cluster.Server.Operator.CollectGarbageAsync(Ct)).Value;
        Assert.Empty((await next).Allocations);
    }

    [Fact]
    public async Task A_watch_without_news_ends_when_its_time_is_up()
    {
        await using var cluster = await Cluster.WithNodesAsync("one");
        var first = await WatchAsync(cluster, 0);
        var next = cluster.Server.ServerLink.WatchAllocationsAsync(Given.Id("one"), first.Index, TimeSpan.FromSeconds(30), Ct);
        cluster.Time.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal(first.Index, (await next.WaitAsync(TimeSpan.FromSeconds(10), Ct)).Index);
    }

    [Fact]
    public async Task Reports_about_allocations_of_other_nodes_are_passed_over()
    {
        await using var cluster = await Cluster.WithNodesAsync("one");
        await cluster.RegisterAsync(Given.Job("api"));
        var before = cluster.Now.Revision;
        await cluster.Server.ServerLink.ReportAsync("another", [new() { ID = cluster.Allocations("api")[0].ID, ClientStatus = AllocClientStatus.Failed }], Ct);
        await cluster.Server.ServerLink.ReportAsync(Given.Id("one"), [new() { ID = "unknown", ClientStatus = AllocClientStatus.Failed }], Ct);
        Assert.Equal(before, cluster.Now.Revision);
    }

    [Fact]
    public async Task Reporting_the_same_again_changes_nothing()
    {
        await using var cluster = await Cluster.WithNodesAsync("one");
        await cluster.RegisterAsync(Given.Job("api"));
        var update = new Allocation { ID = cluster.Allocations("api")[0].ID, ClientStatus = AllocClientStatus.Running };
        await cluster.Server.ServerLink.ReportAsync(Given.Id("one"), [update], Ct);
        var before = cluster.Now.Revision;
        await cluster.Server.ServerLink.ReportAsync(Given.Id("one"), [update], Ct);
        Assert.Equal(before, cluster.Now.Revision);
    }

    private static Task<DesiredAllocations> WatchAsync(Cluster cluster, long after) =>
        cluster.Server.ServerLink.WatchAllocationsAsync(Given.Id("one"), after, Long, Ct).WaitAsync(TimeSpan.FromSeconds(10), Ct);
}
