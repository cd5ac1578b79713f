using System.Diagnostics;
using System.Net.Http.Json;
using Holdfast.Benchmarks.Agents;
using Holdfast.Benchmarks.Reporting;

namespace Holdfast.Benchmarks.Tasks;

/// <summary>
/// Sleeping raw_exec tasks from `job run` to all running, and the proportional memory of everything that is ours: agent and the shells that
/// watch over tasks, but not the sleepers themselves. The baseline starts the same number of sleepers by a bare shell loop.
/// </summary>
internal static class TasksBenchmark
{
    private const string Nomad = "Nomad 1.0.18 on such a machine";

    public static async Task<Report> MeasureAsync()
    {
        var hundred = await Measure(100);
        var thousand = await Measure(1000);
        return new([
            new("100 tasks, job run to all running", hundred.Seconds, "s", $"shell loop {hundred.BaselineSeconds:0.00} s ({hundred.Seconds / hundred.BaselineSeconds:0.0} times); {Nomad}: 2.7 s", 1.5),
            new("100 tasks, PSS of all of ours", hundred.TotalMB, "MB", $"{Nomad}: 650 MB (ratio {hundred.TotalMB / 650:0.00})", 100),
            new("largest helper of a task, PSS", hundred.LargestHelperMB, "MB", "–", 1),
            new("1,000 tasks, job run to all running", thousand.Seconds, "s", $"shell loop {thousand.BaselineSeconds:0.00} s ({thousand.Seconds / thousand.BaselineSeconds:0.0} times)", 15),
            new("1,000 tasks, slowest API answer meanwhile", thousand.SlowestAnswerMs, "ms", "–", 1000),
            new("1,000 tasks, PSS of all of ours", thousand.TotalMB, "MB", "–"),
        ]);
    }

    private static async Task<Measurement> Measure(int count)
    {
        var baseline = await ShellLoop(count);
        await using var agent = await MeasuredAgent.Start(Programs.Release);
        var file = Path.Combine(agent.Folder, "sleepers.nomad.hcl");
        await File.WriteAllTextAsync(file, JobFile(count));
        using var done = new CancellationTokenSource();
        var probe = SlowestAnswer(agent, done.Token);

        var clock = Stopwatch.StartNew();
        using var run = Process.Start(new ProcessStartInfo(Programs.Release, ["job", "run", "-detach", "-address", agent.Address, file]) { RedirectStandardOutput = true })!;
        await run.WaitForExitAsync();
        await MeasuredAgent.WaitFor($"{count} running tasks", async () => await Running(agent) == count, 120);
        var seconds = clock.Elapsed.TotalSeconds;

        await done.CancelAsync();
        var helpers = Helpers(agent).Select(MeasuredAgent.ProportionalMB).ToList();
        if (helpers.Count < count) throw new InvalidOperationException($"found {helpers.Count} helpers of {count} tasks: the measure is wrong");
        return new(seconds, baseline, MeasuredAgent.ProportionalMB(agent.Pid) + helpers.Sum(), helpers.Max(), await probe);
    }

    private static async Task<int> Running(MeasuredAgent agent)
    {
        var summary = await agent.Http.GetFromJsonAsync(new Uri($"{agent.Address}/v1/job/sleepers/summary"), ModelJson.Compact.JobSummary);
        return summary?.Summary?.Values.Sum(group => group.Running) ?? 0;
    }

    /// <summary>Shells that have the agent's folder among their arguments: the parents of its tasks.</summary>
    private static IEnumerable<int> Helpers(MeasuredAgent agent)
    {
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(folder), out var pid) || pid == agent.Pid) continue;
            var arguments = Try(Path.Combine(folder, "cmdline"));
            if (arguments.Contains("holdfast-task", StringComparison.Ordinal) && arguments.Contains(agent.Folder, StringComparison.Ordinal)) yield return pid;
        }
    }

    private static string Try(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (IOException)
        {
            return "";
        }
    }

    private static async Task<double> SlowestAnswer(MeasuredAgent agent, CancellationToken done)
    {
        double slowest = 0;
        while (!done.IsCancellationRequested)
        {
            var clock = Stopwatch.StartNew();
            await agent.Http.GetStringAsync(new Uri($"{agent.Address}/v1/agent/self"), CancellationToken.None);
            slowest = Math.Max(slowest, clock.Elapsed.TotalMilliseconds);
            await Task.Delay(20, CancellationToken.None);
        }
        return slowest;
    }

    // In a session of its own, so that "kill 0" ends the sleepers and nobody else.
    private static async Task<double> ShellLoop(int count)
    {
        var clock = Stopwatch.StartNew();
        using var shell = Process.Start(new ProcessStartInfo("setsid", ["/bin/sh", "-c", $"i=0; while [ $i -lt {count} ]; do /bin/sh -c 'sleep 600' & i=$((i+1)); done; echo started; read end; kill 0"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        await shell.StandardOutput.ReadLineAsync();
        var seconds = clock.Elapsed.TotalSeconds;
        await shell.StandardInput.WriteLineAsync();
        await shell.WaitForExitAsync();
        return seconds;
    }

    private static string JobFile(int count) => $$"""
        job "sleepers" {
          group "g" {
            count = {{count}}
            ephemeral_disk { size = 10 }
            task "t" {
              driver = "raw_exec"
              config {
                command = "/bin/sleep"
                args    = ["600"]
              }
              resources {
                cpu    = 10
                memory = 10
              }
              logs {
                max_files     = 1
                max_file_size = 1
              }
            }
          }
        }
        """;

    private sealed record Measurement(double Seconds, double BaselineSeconds, double TotalMB, double LargestHelperMB, double SlowestAnswerMs);
}
