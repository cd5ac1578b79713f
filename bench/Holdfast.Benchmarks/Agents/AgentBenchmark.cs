using System.Diagnostics;
using Holdfast.Benchmarks.Reporting;

namespace Holdfast.Benchmarks.Agents;

/// <summary>How soon an agent answers, and what it weighs when nothing runs, for both forms. The baseline is the smallest web service on the same runtime, whoami.</summary>
internal static class AgentBenchmark
{
    private const int Starts = 5;
    private const string Nomad = "Nomad 1.0.18 on such a machine";

    public static async Task<Report> MeasureAsync()
    {
        var figures = new List<Figure>();
        foreach (var (form, program, startTarget, memoryTarget) in new[] { ("framework-dependent", Programs.FrameworkDependent, 500.0, 110.0), ("release form", Programs.Release, 250.0, 80.0) })
        {
            var baseline = await Whoami(program);
            var (start, memory) = await Agent(program);
            figures.Add(new($"start to first answer, {form}", start, "ms", $"whoami {baseline.StartMs:0} ms ({start / baseline.StartMs:0.0} times); {Nomad}: 800 ms", startTarget));
            figures.Add(new($"idle RSS after 30 s, {form}", memory, "MB", $"whoami {baseline.MemoryMB:0} MB ({memory / baseline.MemoryMB:0.0} times); {Nomad}: 57 MB without balancer and DNS", memoryTarget));
        }
        return new(figures);
    }

    private static async Task<(double StartMs, double MemoryMB)> Agent(string program)
    {
        var starts = new List<double>();
        for (var i = 0; i < Starts; i++)
        {
            await using var agent = await MeasuredAgent.Start(program);
            starts.Add(agent.StartTime.TotalMilliseconds);
            if (i < Starts - 1) continue;
            await Task.Delay(TimeSpan.FromSeconds(30));
            return (Median(starts), MeasuredAgent.ResidentMB(agent.Pid));
        }
        throw new InvalidOperationException("no start was measured");
    }

    private static async Task<(double StartMs, double MemoryMB)> Whoami(string program)
    {
        var starts = new List<double>();
        double memory = 0;
        for (var i = 0; i < Starts; i++)
        {
            var port = MeasuredAgent.FreePort();
            var clock = Stopwatch.StartNew();
            using var process = Process.Start(new ProcessStartInfo(program, ["whoami", "-address", "127.0.0.1", "-port", $"{port}"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            starts.Add((await MeasuredAgent.FirstAnswer(clock, port, "/health")).TotalMilliseconds);
            memory = MeasuredAgent.ResidentMB(process.Id);
            process.Kill();
            await process.WaitForExitAsync();
        }
        return (Median(starts), memory);
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
