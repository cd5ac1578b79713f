using System.Diagnostics;
using Holdfast.Control.Tests.Clusters;
using Holdfast.Store;

namespace Holdfast.Control.Tests.Plans;

/// <summary>Bounds are loose, since machines are shared; what was measured goes to the output.</summary>
public class ThroughputTests(ITestOutputHelper output)
{
    [Fact]
    public async Task A_job_of_a_thousand_allocations_is_placed_in_a_moment()
    {
        await using var cluster = await LargeAsync();
        var watch = Stopwatch.StartNew();
        await cluster.RegisterAsync(Given.Job("api", count: 1_000));
        output.WriteLine($"one job of 1,000: {watch.ElapsedMilliseconds} ms");
        Assert.Equal(1_000, cluster.Live("api").Count);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
    }

    [Fact]
    public async Task A_thousand_jobs_of_one_allocation_share_commits()
    {
        await using var cluster = await LargeAsync();
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, 1_000).Select(i => cluster.Server.Jobs.RegisterAsync(new() { Job = Given.Job($"job-{i}") }, Cluster.Ct)));
        var (registered, before) = (watch.ElapsedMilliseconds, cluster.Now.Revision);
        await cluster.SettleAsync();
        output.WriteLine($"1,000 jobs: registered in {registered} ms, placed in {watch.ElapsedMilliseconds - registered} ms and {cluster.Now.Revision - before} commits");
        Assert.Equal(1_000, cluster.Now.Count(Schema.Allocations));
        Assert.InRange(cluster.Now.Revision - before, 1, 40);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);
    }

    [Fact]
    public async Task A_thousand_reports_share_commits()
    {
        await using var cluster = await LargeAsync();
        await cluster.RegisterAsync(Given.Job("api", count: 1_000));
        var before = cluster.Now.Revision;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(cluster.Allocations("api").Select(allocation =>
            cluster.Server.ServerLink.ReportAsync(allocation.NodeID, [new() { ID = allocation.ID, ClientStatus = AllocClientStatus.Running }], Cluster.Ct)));
        output.WriteLine($"1,000 reports: {watch.ElapsedMilliseconds} ms in {cluster.Now.Revision - before} commits");
        Assert.All(cluster.Allocations("api"), allocation => Assert.Equal(AllocClientStatus.Running, allocation.ClientStatus));
        Assert.InRange(cluster.Now.Revision - before, 1, 500);
    }

    private static async Task<Cluster> LargeAsync()
    {
        var cluster = await Cluster.StartAsync();
        await cluster.Server.ServerLink.RegisterAsync(Given.Node("one", cpu: 1_000_000, memoryMB: 1_000_000), Cluster.Ct);
        return cluster;
    }
}
