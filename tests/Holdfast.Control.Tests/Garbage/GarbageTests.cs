using Holdfast.Control.Queries;
using Holdfast.Control.Tests.Clusters;
using Holdfast.Store;

namespace Holdfast.Control.Tests.Garbage;

public class GarbageTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_dead_batch_job_goes_after_four_hours_with_all_that_is_its()
    {
        await using var cluster = await Cluster.WithNodesAsync("one");
        await cluster.RegisterAsync(Given.Job("sum", JobType.Batch));
        await cluster.ReportAsync("sum", AllocClientStatus.Complete);

        cluster.Time.Advance(TimeSpan.FromMinutes(239));
        await cluster.RunAsync("CollectGarbage");
        Assert.NotNull(cluster.Job("sum"));
        Assert.Single(cluster.Allocations("sum"));
        cluster.Time.Advance(TimeSpan.FromMinutes(2));
        await cluster.RunAsync("CollectGarbage");
        Assert.Null(cluster.Job("sum"));
        Assert.Equal(0, cluster.Now.Count(Schema.Allocations) + cluster.Now.Count(Schema.Evaluations) + cluster.Now.Count(Schema.JobVersions));
    }

    [Fact]
    public async Task Overwritten_history_is_forgotten_after_two_sweeps_and_the_present_stays()
    {
        await using var cluster = await Cluster.WithNodesAsync("one");
        await cluster.RegisterAsync(Given.Job("api"));
        await cluster.ReportAsync("api");
        var then = cluster.Now.Revision;
        cluster.Time.Advance(TimeSpan.FromMinutes(6));
        await cluster.RunAsync("CompactHistory");
        await cluster.RunAsync("CompactHistory");
        _ = await cluster.Store.RangeAsync("", then - 1, Ct);

        cluster.Time.Advance(TimeSpan.FromMinutes(6));
        await cluster.RunAsync("CompactHistory");
        await Assert.ThrowsAsync<CompactedException>(async () => await cluster.Store.RangeAsync("", then - 1, Ct));
        Assert.NotEmpty((await cluster.Store.RangeAsync("", then, Ct)).Entries);
    }

    [Fact]
    public async Task A_running_job_keeps_what_it_needs()
    {
        await using var cluster = await Cluster.WithNodesAsync("one");
        await cluster.RegisterAsync(Given.Job("api", count: 2));
        await cluster.ReportAsync("api");
        await cluster.RegisterAsync(Given.Job("api", count: 1));
        await cluster.ReportAsync("api");

        _ = (await cluster.Server.Operator.CollectGarbageAsync(Ct)).Value;
        Assert.NotNull(cluster.Job("api"));
        Assert.Single(cluster.Allocations("api"));
        Assert.NotNull(cluster.Now.FindAllocation(cluster.Live("api").Single().ID)!.Job);
        Assert.Equal(JobStatus.Running, cluster.Job("api")!.Status);
    }

    [Fact]
    public async Task A_stopped_service_is_collected_on_demand_only_when_its_allocations_have_ended()
    {
        await using var cluster = await Cluster.WithNodesAsync("one");
        await cluster.RegisterAsync(Given.Job("api"));
        await cluster.ReportAsync("api");
        await cluster.Server.Jobs.DeregisterAsync(new("default", "api"), new(), Ct);
        await cluster.SettleAsync();
        _ = (await cluster.Server.Operator.CollectGarbageAsync(Ct)).Value;
        Assert.NotNull(cluster.Job("api"));
        await cluster.ReportAsync("api");
        _ = (await cluster.Server.Operator.CollectGarbageAsync(Ct)).Value;
        Assert.Null(cluster.Job("api"));
        Assert.Equal("nothing to collect", (await cluster.Server.Operator.CollectGarbageAsync(Ct)).Value);
    }

    [Fact]
    public async Task Versions_of_a_purged_job_go_with_its_last_allocation()
    {
        await using var cluster = await Cluster.WithNodesAsync("one");
        await cluster.RegisterAsync(Given.Job("api"));
        await cluster.ReportAsync("api");
        await cluster.Server.Jobs.DeregisterAsync(new("default", "api"), new(Purge: true), Ct);
        await cluster.SettleAsync();
        Assert.Equal(1, cluster.Now.Count(Schema.JobVersions));
        await cluster.ReportAsync("api");
        for (var i = 0; i < 2; i++) _ = (await cluster.Server.Operator.CollectGarbageAsync(Ct)).Value;
        Assert.Equal(0, cluster.Now.Count(Schema.JobVersions) + cluster.Now.Count(Schema.Allocations) + cluster.Now.Count(Schema.Evaluations));
    }

    [Fact]
    public async Task A_node_that_is_down_for_a_day_is_forgotten()
    {
        await using var cluster = await Cluster.WithNodesAsync("one");
        await cluster.PassAsync(TimeSpan.FromSeconds(11), silent: "one");
        cluster.Time.Advance(TimeSpan.FromHours(23));
        await cluster.RunAsync("CollectGarbage");
        Assert.NotNull(cluster.Now.FindNode(Given.Id("one")));
        cluster.Time.Advance(TimeSpan.FromHours(1));
        await cluster.RunAsync("CollectGarbage");
        Assert.Null(cluster.Now.FindNode(Given.Id("one")));
    }

    [Fact]
    public async Task Evaluations_that_are_needed_cannot_be_deleted()
    {
        await using var cluster = await Cluster.WithNodesAsync("one");
        var answer = await cluster.RegisterAsync(Given.Job("api"));
        Assert.Equal(FaultKind.Conflict, (await cluster.Server.Evaluations.DeleteAsync([answer.EvalID], Ct)).Fault!.Kind);
        await cluster.ReportAsync("api", AllocClientStatus.Complete);
        Assert.Equal(FaultKind.NotFound, (await cluster.Server.Evaluations.DeleteAsync([answer.EvalID, "unknown"], Ct)).Fault!.Kind);
        Assert.Equal(1, (await cluster.Server.Evaluations.DeleteAsync([answer.EvalID], Ct)).Value.Count);
    }
}
