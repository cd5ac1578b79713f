using Holdfast.Control.Queries;
using Holdfast.Control.Tests.Clusters;
using Holdfast.Store;

namespace Holdfast.Control.Tests.Jobs;

public class RegisterTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_job_is_placed_runs_and_ends_when_it_is_stopped()
    {
        await using var cluster = await Cluster.WithNodesAsync("one");

        var answer = await cluster.RegisterAsync(Given.Job("api", count: 2));
        Assert.Equal(EvalStatus.Complete, cluster.Now.FindEvaluation(answer.EvalID)!.Status);
        Assert.Equal(cluster.Job("api")!.JobModifyIndex, cluster.Now.FindEvaluation(answer.EvalID)!.JobModifyIndex);
        Assert.Equal(2, cluster.Live("api").Count);

        await cluster.ReportAsync("api");
        Assert.Equal(JobStatus.Running, cluster.Job("api")!.Status);
        Assert.Equal(2, cluster.Now.SummaryOf(cluster.Job("api")!).Summary!["web"].Running);

        await cluster.Server.Jobs.DeregisterAsync(new("default", "api"), new(), Ct);
        await cluster.SettleAsync();
        Assert.All(cluster.Allocations("api"), allocation => Assert.Equal(AllocDesiredStatus.Stop, allocation.DesiredStatus));
        await cluster.ReportAsync("api");
        Assert.Equal(JobStatus.Dead, cluster.Job("api")!.Status);
    }

    [Fact]
    public async Task Registering_an_unchanged_job_makes_no_version()
    {
        await using var cluster = await Cluster.WithNodesAsync("one");
        var first = await cluster.RegisterAsync(Given.Job("api"));
        var again = await cluster.RegisterAsync(Given.Job("api"));

        Assert.Equal(0, cluster.Job("api")!.Version);
        Assert.Equal(first.JobModifyIndex, again.JobModifyIndex);
        Assert.NotEqual(first.EvalID, again.EvalID);
        Assert.Single(cluster.Allocations("api"));
    }

    [Fact]
    public async Task A_job_as_the_API_shows_it_is_unchanged_too()
    {
        await using var cluster = await Cluster.WithNodesAsync("one");
        await cluster.RegisterAsync(Given.Job("api"));
        await cluster.RegisterAsync(cluster.Job("api")!);
        Assert.Equal(0, cluster.Job("api")!.Version);
    }

    [Fact]
    public async Task A_changed_job_is_a_new_version_with_the_indexes_of_its_write()
    {
        await using var cluster = await Cluster.WithNodesAsync("one");
        var first = await cluster.RegisterAsync(Given.Job("api"));
        var second = await cluster.RegisterAsync(Given.Job("api").WithEnv("new"));

        var job = cluster.Job("api")!;
        Assert.Equal(1, job.Version);
        Assert.Equal(second.JobModifyIndex, job.JobModifyIndex);
        Assert.Equal(first.JobModifyIndex, job.CreateIndex);
        Assert.True(second.JobModifyIndex > first.JobModifyIndex);
    }

    [Fact]
    public async Task Six_versions_are_kept_beside_those_that_are_tagged()
    {
        await using var cluster = await Cluster.StartAsync();
        await cluster.RegisterAsync(Given.Job("api"));
        _ = (await cluster.Server.Jobs.TagVersionAsync(new("default", "api"), "good", new() { Version = 0 }, Ct)).Value;
        for (var i = 1; i <= 9; i++) await cluster.RegisterAsync(Given.Job("api").WithEnv($"{i}"));

        Assert.Equal([9, 8, 7, 6, 5, 4, 0], cluster.Now.VersionsOf(new("default", "api")).Select(version => version.Version ?? -1));
    }

    [Fact]
    public async Task A_version_that_still_runs_is_kept()
    {
        await using var cluster = await Cluster.WithNodesAsync("one");
        await cluster.RegisterAsync(Given.Job("api"));
        for (var i = 1; i <= 9; i++) await cluster.Server.Jobs.RegisterAsync(new() { Job = Given.Job("api").WithEnv($"{i}") }, Ct);

        Assert.NotNull(cluster.Now.FindVersion(new("default", "api"), 0));
        Assert.Equal(0, cluster.Now.FindAllocation(cluster.Allocations("api")[0].ID)!.Job!.Version);
    }

    [Fact]
    public async Task Reverting_registers_the_earlier_version_anew()
    {
        await using var cluster = await Cluster.WithNodesAsync("one");
        await cluster.RegisterAsync(Given.Job("api").WithEnv("old"));
        await cluster.RegisterAsync(Given.Job("api").WithEnv("new"));

        var answer = await cluster.Server.Jobs.RevertAsync("default", new() { JobID = "api", JobVersion = 0 }, Ct);
        Assert.Equal(2, cluster.Job("api")!.Version);
        Assert.Equal(answer.Value.JobModifyIndex, cluster.Job("api")!.JobModifyIndex);
        Assert.Equal("old", cluster.Job("api")!.TaskGroups![0].Tasks![0].Env!["VALUE"]);

        Assert.Equal(FaultKind.NotFound, (await cluster.Server.Jobs.RevertAsync("default", new() { JobID = "api", JobVersion = 7 }, Ct)).Fault!.Kind);
        Assert.Equal(FaultKind.Conflict, (await cluster.Server.Jobs.RevertAsync("default", new() { JobID = "api", JobVersion = 0, EnforcePriorVersion = 1 }, Ct)).Fault!.Kind);
    }

    [Fact]
    public async Task An_enforced_index_keeps_others_changes()
    {
        await using var cluster = await Cluster.StartAsync();
        var first = await cluster.RegisterAsync(Given.Job("api"));
        var stale = new JobRegisterRequest { Job = Given.Job("api").WithEnv("x"), EnforceIndex = true, JobModifyIndex = first.JobModifyIndex + 1 };

        var fault = (await cluster.Server.Jobs.RegisterAsync(stale, Ct)).Fault!;
        Assert.Equal(FaultKind.Conflict, fault.Kind);
        Assert.StartsWith("Enforcing job modify index", fault.What, StringComparison.Ordinal);
        Assert.Null((await cluster.Server.Jobs.RegisterAsync(stale with { JobModifyIndex = first.JobModifyIndex }, Ct)).Fault);
    }

    [Fact]
    public async Task Counts_are_preserved_on_demand()
    {
        await using var cluster = await Cluster.StartAsync();
        await cluster.RegisterAsync(Given.Job("api", count: 5));
        await cluster.Server.Jobs.RegisterAsync(new() { Job = Given.Job("api", count: 1).WithEnv("x"), PreserveCounts = true }, Ct);
        Assert.Equal(5, cluster.Job("api")!.TaskGroups![0].Count);
    }

    [Fact]
    public async Task The_source_of_each_version_is_kept()
    {
        await using var cluster = await Cluster.StartAsync();
        await cluster.Server.Jobs.RegisterAsync(new() { Job = Given.Job("api"), Submission = new() { Source = "job \"api\" {}", Format = "hcl2" } }, Ct);
        Assert.Equal("job \"api\" {}", cluster.Now.SubmissionOf(new("default", "api"), 0)!.Source);
    }

    [Fact]
    public async Task Unknown_namespaces_and_pools_are_named()
    {
        await using var cluster = await Cluster.StartAsync();
        var elsewhere = (await cluster.Server.Jobs.RegisterAsync(new() { Job = Given.Job("api") with { Namespace = "nowhere" } }, Ct)).Fault!;
        Assert.Contains("\"nowhere\"", elsewhere.What, StringComparison.Ordinal);
        var pool = (await cluster.Server.Jobs.RegisterAsync(new() { Job = Given.Job("api") with { NodePool = "puddle" } }, Ct)).Fault!;
        Assert.Contains("\"puddle\"", pool.What, StringComparison.Ordinal);
        Assert.Equal(0, cluster.Now.Count(Schema.Jobs));
    }

    [Fact]
    public async Task A_job_registered_after_a_purge_does_not_overwrite_what_still_runs()
    {
        await using var cluster = await Cluster.WithNodesAsync("one");
        await cluster.RegisterAsync(Given.Job("api").WithEnv("old"));
        await cluster.ReportAsync("api");
        var old = cluster.Live("api").Single();
        await cluster.Server.Jobs.DeregisterAsync(new("default", "api"), new(Purge: true), Ct);
        Assert.Null(cluster.Job("api"));
        await cluster.RegisterAsync(Given.Job("api").WithEnv("new"));

        Assert.Equal("old", cluster.Now.FindAllocation(old.ID)!.Job!.TaskGroups![0].Tasks![0].Env!["VALUE"]);
        Assert.Equal("new", cluster.Now.WithJob(cluster.Live("api").Single()).Job!.TaskGroups![0].Tasks![0].Env!["VALUE"]);
    }
}
