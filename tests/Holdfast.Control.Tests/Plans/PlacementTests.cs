using Holdfast.Control.Queries;
using Holdfast.Control.Tests.Clusters;
using Holdfast.Store;

namespace Holdfast.Control.Tests.Plans;

public class PlacementTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_does_not_fit_is_blocked_until_a_node_comes()
    {
        await using var cluster = await Cluster.WithNodesAsync("one");
        await cluster.RegisterAsync(Given.Job("api", count: 3, memoryMB: 3_000));
        Assert.Equal(2, cluster.Live("api").Count);
        var blocked = cluster.Now.Where(Schema.EvaluationsByStatus, EvalStatus.Blocked).Single();
        Assert.Equal(1, cluster.Now.SummaryOf(cluster.Job("api")!).Summary!["web"].Queued);

        await cluster.Server.ServerLink.RegisterAsync(Given.Node("two"), Ct);
        await cluster.SettleAsync();
        Assert.Equal(3, cluster.Live("api").Count);
        Assert.Equal(EvalStatus.Complete, cluster.Now.FindEvaluation(blocked.ID)!.Status);
        Assert.Equal(0, cluster.Now.SummaryOf(cluster.Job("api")!).Summary!["web"].Queued);
    }

    [Fact]
    public async Task What_does_not_fit_is_blocked_until_another_job_makes_room()
    {
        await using var cluster = await Cluster.WithNodesAsync("one");
        await cluster.RegisterAsync(Given.Job("first", memoryMB: 7_000));
        await cluster.RegisterAsync(Given.Job("second", memoryMB: 7_000));
        Assert.Empty(cluster.Live("second"));
        Assert.Equal(JobStatus.Pending, cluster.Job("second")!.Status);

        await cluster.Server.Jobs.DeregisterAsync(new("default", "first"), new(), Ct);
        await cluster.SettleAsync();
        Assert.Single(cluster.Live("second"));
    }

    [Fact]
    public async Task A_blocked_evaluation_of_a_stopped_job_is_canceled()
    {
        await using var cluster = await Cluster.StartAsync();
        await cluster.RegisterAsync(Given.Job("api"));
        Assert.Single(cluster.Now.Where(Schema.EvaluationsByStatus, EvalStatus.Blocked));
        await cluster.Server.Jobs.DeregisterAsync(new("default", "api"), new(), Ct);
        await cluster.SettleAsync();
        Assert.Empty(cluster.Now.Where(Schema.EvaluationsByStatus, EvalStatus.Blocked));
        Assert.Equal(JobStatus.Dead, cluster.Job("api")!.Status);
    }

    [Fact]
    public async Task At_most_one_evaluation_of_a_job_is_blocked()
    {
        await using var cluster = await Cluster.StartAsync();
        for (var i = 0; i < 4; i++) await cluster.RegisterAsync(Given.Job("api").WithEnv($"{i}"));
        Assert.Single(cluster.Now.Where(Schema.EvaluationsByStatus, EvalStatus.Blocked));
    }

    [Fact]
    public async Task A_failed_allocation_is_placed_anew_when_its_delay_is_over()
    {
        await using var cluster = await Cluster.WithNodesAsync("one", "two");
        await cluster.RegisterAsync(Given.Job("api"));
        await cluster.ReportAsync("api");
        var failed = cluster.Live("api").Single();
        await cluster.ReportAsync("api", AllocClientStatus.Failed);
        Assert.Empty(cluster.Live("api"));

        // The default policy of services: 30 seconds at first.
        await cluster.PassAsync(TimeSpan.FromSeconds(28));
        Assert.Empty(cluster.Live("api"));
        await cluster.PassAsync(TimeSpan.FromSeconds(3));
        var next = cluster.Live("api").Single();
        Assert.Equal(failed.ID, next.PreviousAllocation);
        Assert.Equal(next.ID, cluster.Now.FindAllocation(failed.ID)!.NextAllocation);
    }

    [Fact]
    public async Task A_batch_job_that_is_done_is_dead()
    {
        await using var cluster = await Cluster.WithNodesAsync("one");
        await cluster.RegisterAsync(Given.Job("sum", JobType.Batch, count: 2));
        await cluster.ReportAsync("sum");
        Assert.Equal(JobStatus.Running, cluster.Job("sum")!.Status);
        await cluster.ReportAsync("sum", AllocClientStatus.Complete);
        Assert.Equal(JobStatus.Dead, cluster.Job("sum")!.Status);
        Assert.Equal(2, cluster.Allocations("sum").Count);
    }

    [Fact]
    public async Task A_stopped_allocation_is_replaced()
    {
        await using var cluster = await Cluster.WithNodesAsync("one");
        await cluster.RegisterAsync(Given.Job("api"));
        await cluster.ReportAsync("api");
        var old = cluster.Live("api").Single();
        var answer = (await cluster.Server.Allocations.StopAsync(old.ID, noShutdownDelay: false, Ct)).Value;
        await cluster.SettleAsync();

        Assert.Equal(EvalTrigger.AllocStop, cluster.Now.FindEvaluation(answer.EvalID)!.TriggeredBy);
        Assert.NotEqual(old.ID, cluster.Live("api").Single().ID);
        Assert.Equal(FaultKind.Conflict, (await cluster.Server.Allocations.StopAsync(old.ID, noShutdownDelay: false, Ct)).Fault!.Kind);
    }

    [Fact]
    public async Task An_update_goes_on_as_its_replacements_run()
    {
        await using var cluster = await Cluster.WithNodesAsync("one");
        await cluster.RegisterAsync(Given.Job("api", count: 3));
        await cluster.ReportAsync("api");
        await cluster.RegisterAsync(Given.Job("api", count: 3).WithEnv("new"));

        for (var updated = 1; updated <= 3; updated++)
        {
            Assert.Equal(updated, cluster.Live("api").Count(allocation => allocation.JobVersion == 1));
            Assert.Equal(3, cluster.Live("api").Count);
            await cluster.ReportAsync("api");
        }
    }

    [Fact]
    public async Task Planning_says_what_registering_would_do_and_changes_nothing()
    {
        await using var cluster = await Cluster.WithNodesAsync("one");
        var planned = cluster.Server.Jobs.Plan(new() { Job = Given.Job("api", count: 3, memoryMB: 3_000) }).Value;
        Assert.Equal(3, planned.Annotations!.DesiredTGUpdates!["web"].Place);
        Assert.Equal(1, planned.FailedTGAllocs!["web"].DimensionExhausted!["memory"]);
        Assert.Equal(0, planned.JobModifyIndex);
        Assert.Equal(0, cluster.Now.Count(Schema.Jobs));

        var answer = await cluster.RegisterAsync(Given.Job("api", count: 2));
        planned = cluster.Server.Jobs.Plan(new() { Job = Given.Job("api", count: 2) }).Value;
        Assert.Equal(answer.JobModifyIndex, planned.JobModifyIndex);
        Assert.Equal(2, planned.Annotations!.DesiredTGUpdates!["web"].Ignore);
        planned = cluster.Server.Jobs.Plan(new() { Job = Given.Job("api", count: 2).WithEnv("new") }).Value;
        Assert.True(planned.Annotations!.DesiredTGUpdates!["web"].DestructiveUpdate > 0);
    }

    [Fact]
    public async Task A_forced_reschedule_does_not_wait()
    {
        await using var cluster = await Cluster.WithNodesAsync("one");
        await cluster.RegisterAsync(Given.Job("api"));
        await cluster.ReportAsync("api", AllocClientStatus.Failed);
        Assert.Empty(cluster.Live("api"));
        _ = (await cluster.Server.Jobs.EvaluateAsync("default", new() { JobID = "api", EvalOptions = new() { ForceReschedule = true } }, Ct)).Value;
        await cluster.SettleAsync();
        Assert.Single(cluster.Live("api"));
    }
}
