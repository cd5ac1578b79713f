using System.Diagnostics;
using Holdfast.Agent.Processes;
using Holdfast.Agent.Tests.Support;

namespace Holdfast.Agent.Tests.Running;

/// <summary>Cost of many tasks. The bounds are several times what is measured on a quiet machine, so that a busy one does not fail.</summary>
public class ScaleTests(ITestOutputHelper output)
{
    [Fact]
    public Task A_hundred_sleepers_start_soon_and_cost_little() => MeasureAsync(100, TimeSpan.FromSeconds(6));

    [Fact]
    public async Task A_thousand_sleepers_start_while_the_agent_answers()
    {
        if (Environment.GetEnvironmentVariable("HOLDFAST_TEST_SCALE") is null) Assert.Skip("set HOLDFAST_TEST_SCALE to run a thousand tasks");
        await MeasureAsync(1000, TimeSpan.FromSeconds(60));
    }

    private async Task MeasureAsync(int count, TimeSpan most)
    {
        await using var agent = await RunningAgent.StartAsync();
        var warm = Given.Batch(Given.Task("main", "/bin/true"));
        await agent.RunAsync(warm, AllocClientStatus.Complete);
        var allocs = Enumerable.Range(0, count).Select(_ => Given.Alloc(Given.Task("main", "/bin/sleep", "1000"))).ToList();
        var (clock, cpu) = (Stopwatch.StartNew(), Environment.CpuUsage);
        agent.Servers.Want(allocs);
        await Eventually.True(() => allocs.TrueForAll(alloc => agent.Servers.Reported(alloc.ID)?.ClientStatus == AllocClientStatus.Running), () => $"{count} running tasks");
        var (started, used) = (clock.Elapsed, Environment.CpuUsage);
        var supervisors = ProcFile.AllPids().Where(pid => ProcFile.TryRead($"/proc/{pid}/cmdline")?.Contains(agent.Directory, StringComparison.Ordinal) == true).ToList();
        var kilobytes = supervisors.Sum(PssOf);
        clock.Restart();
        await agent.Link.StatsAsync(allocs[0].ID, null, default);
        output.WriteLine($"{count} tasks running after {started.TotalMilliseconds:0} ms (CPU of the agent: user {(used.UserTime - cpu.UserTime).TotalMilliseconds:0} ms, kernel {(used.PrivilegedTime - cpu.PrivilegedTime).TotalMilliseconds:0} ms); PSS of {supervisors.Count} supervisors {kilobytes} KiB, {kilobytes / (double)count:0} KiB each; statistics of one in {clock.ElapsedMilliseconds} ms");
        Assert.Equal(count, supervisors.Count);
        Assert.InRange(kilobytes / count, 1, 1024);
        Assert.True(started < most, $"{count} tasks took {started}");
    }

    private static long PssOf(int pid) =>
        (ProcFile.TryRead($"/proc/{pid}/smaps_rollup") ?? "").Split('\n').Where(line => line.StartsWith("Pss:", StringComparison.Ordinal))
            .Select(line => long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1])).FirstOrDefault();
}
