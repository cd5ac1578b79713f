using Holdfast.Control.Queries;
using Holdfast.Control.Tests.Clusters;

namespace Holdfast.Control.Tests.Jobs;

public class ChildJobTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static Job Nightly(bool prohibitOverlap = false) => Given.Job("nightly", JobType.Batch) with
    {
        Periodic = new() { Specs = ["*/10 * * * *"], ProhibitOverlap = prohibitOverlap },
    };

    private static Job Encode => Given.Job("encode", JobType.Batch) with
    {
        ParameterizedJob = new() { Payload = "required", MetaRequired = ["file"], MetaOptional = ["codec"] },
    };

    [Fact]
    public async Task A_periodic_job_is_launched_at_its_times()
    {
        await using var cluster = await Cluster.WithNodesAsync("one");
        var answer = await cluster.RegisterAsync(Nightly());
        Assert.Equal("", answer.EvalID);
        Assert.Empty(Children(cluster, "nightly"));

        await cluster.PassAsync(TimeSpan.FromMinutes(21));
        var start = new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds();
        Assert.Equal([$"nightly/periodic-{start + 600}", $"nightly/periodic-{start + 1200}"], Children(cluster, "nightly").Select(child => child.ID));
        Assert.Equal(2, cluster.Now.SummaryOf(cluster.Job("nightly")!).Children!.Running);
        Assert.Equal(JobStatus.Running, cluster.Job("nightly")!.Status);
    }

    [Fact]
    public async Task Of_times_missed_while_no_server_ran_the_latest_is_made_up_for()
    {
        await using var first = await Cluster.WithNodesAsync("one");
        await first.RegisterAsync(Nightly());
        await first.Server.DisposeAsync();
        first.Time.Advance(TimeSpan.FromHours(1));
        await using var second = await Cluster.StartAsync(first.Store, first.Time);
        await second.SettleAsync();
        Assert.Single(Children(second, "nightly"));
        await second.SettleAsync();
        Assert.Single(Children(second, "nightly"));
    }

    [Fact]
    public async Task Where_overlap_is_prohibited_a_launch_waits_for_the_next_time()
    {
        await using var cluster = await Cluster.WithNodesAsync("one");
        await cluster.RegisterAsync(Nightly(prohibitOverlap: true));
        await cluster.PassAsync(TimeSpan.FromMinutes(25));
        var child = Assert.Single(Children(cluster, "nightly"));
        await cluster.ReportAsync(child.ID, AllocClientStatus.Complete);
        Assert.Single(Children(cluster, "nightly"));
        await cluster.PassAsync(TimeSpan.FromMinutes(6));
        Assert.Equal(2, Children(cluster, "nightly").Count);
    }

    [Fact]
    public async Task A_launch_can_be_forced()
    {
        await using var cluster = await Cluster.WithNodesAsync("one");
        await cluster.RegisterAsync(Nightly());
        var evaluation = (await cluster.Server.Jobs.ForcePeriodicAsync(new("default", "nightly"), Ct)).Value;
        await cluster.SettleAsync();
        Assert.Single(cluster.Live(evaluation.JobID));
        Assert.Equal(FaultKind.Conflict, (await cluster.Server.Jobs.ForcePeriodicAsync(new("default", "nightly"), Ct)).Fault!.Kind);
    }

    [Fact]
    public async Task The_latest_launch_is_kept_so_that_it_is_not_made_up_for()
    {
        await using var cluster = await Cluster.WithNodesAsync("one");
        await cluster.RegisterAsync(Nightly());
        await cluster.PassAsync(TimeSpan.FromMinutes(21));
        foreach (var child in Children(cluster, "nightly")) await cluster.ReportAsync(child.ID, AllocClientStatus.Complete);
        _ = (await cluster.Server.Operator.CollectGarbageAsync(Ct)).Value;
        Assert.EndsWith("1893457200", Assert.Single(Children(cluster, "nightly")).ID, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_parameterized_job_runs_when_it_is_dispatched()
    {
        await using var cluster = await Cluster.WithNodesAsync("one");
        Assert.Equal("", (await cluster.RegisterAsync(Encode)).EvalID);
        var request = new JobDispatchRequest { JobID = "encode", Payload = [1, 2], Meta = ValueMap<string>.Empty.With("file", "a.wav") };
        var answer = (await cluster.Server.Jobs.DispatchAsync("default", request, "token", Ct)).Value;
        await cluster.SettleAsync();

        Assert.Matches("^encode/dispatch-1893456000-[0-9a-f]{8}$", answer.DispatchedJobID);
        var child = cluster.Job(answer.DispatchedJobID)!;
        Assert.Equal([1, 2], child.Payload!);
        Assert.Equal("a.wav", child.Meta!["file"]);
        Assert.False(cluster.Now.StubOf(child).ParameterizedJob);
        Assert.True(cluster.Now.StubOf(cluster.Job("encode")!).ParameterizedJob);
        Assert.Equal(EvalStatus.Complete, cluster.Now.FindEvaluation(answer.EvalID)!.Status);
        Assert.Single(cluster.Live(answer.DispatchedJobID));

        var again = (await cluster.Server.Jobs.DispatchAsync("default", request, "token", Ct)).Value;
        Assert.Equal(answer.DispatchedJobID, again.DispatchedJobID);
    }

    [Theory]
    [InlineData("a payload is required", "", "file")]
    [InlineData("metadata is missing: file", "x", "")]
    [InlineData("metadata is not among meta_required and meta_optional: colour", "x", "file,colour")]
    public async Task A_dispatch_says_what_is_wrong_with_it(string expected, string payload, string meta)
    {
        await using var cluster = await Cluster.StartAsync();
        await cluster.RegisterAsync(Encode);
        var request = new JobDispatchRequest
        {
            JobID = "encode",
            Payload = System.Text.Encoding.UTF8.GetBytes(payload),
            Meta = meta.Split(',', StringSplitOptions.RemoveEmptyEntries).ToValueMap(key => key, key => "value"),
        };
        Assert.Contains(expected, (await cluster.Server.Jobs.DispatchAsync("default", request, "", Ct)).Fault!.What, StringComparison.Ordinal);
    }

    private static IReadOnlyCollection<Job> Children(Cluster cluster, string id) => cluster.Now.ChildrenOf(new("default", id));
}
