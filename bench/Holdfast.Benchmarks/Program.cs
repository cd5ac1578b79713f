using Holdfast.Benchmarks.Agents;
using Holdfast.Benchmarks.JobFiles;
using Holdfast.Benchmarks.Reporting;
using Holdfast.Benchmarks.Tasks;

Dictionary<string, (string What, Func<Task<Report>> Measure)> benchmarks = new()
{
    ["agent"] = ("start to first answer and idle memory of the agent", AgentBenchmark.MeasureAsync),
    ["jobspec"] = ("job files read, made canonical and validated per second on one core", JobSpecBenchmark.MeasureAsync),
    ["tasks"] = ("100 and 1,000 sleeping raw_exec tasks: time to running, and memory of everything of ours", TasksBenchmark.MeasureAsync),
};

if (args is not [var name] || !benchmarks.TryGetValue(name, out var benchmark))
{
    foreach (var (known, (what, _)) in benchmarks) Console.WriteLine($"./bench/run {known,-12} {what}");
    return args.Length == 0 ? 0 : 2;
}
var report = await benchmark.Measure();
report.Print(name);
return report.Met ? 0 : 1;
