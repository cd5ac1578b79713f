using System.Diagnostics;
using System.Text.Json;
using Holdfast.Benchmarks.Reporting;
using Holdfast.JobSpec;
using Holdfast.JobSpec.Json;

namespace Holdfast.Benchmarks.JobFiles;

/// <summary>
/// How many typical job files a second one core reads: parsed, made canonical and validated. The files are those that the reader's own
/// tests keep as modelled on real ones. The baseline reads the same jobs from the JSON of the API.
/// </summary>
internal static class JobSpecBenchmark
{
    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Measuring = TimeSpan.FromSeconds(5);

    public static Task<Report> MeasureAsync()
    {
        var files = Directory.GetFiles(Path.Combine("tests", "Holdfast.JobSpec.Tests", "cases", "real"), "*.nomad.hcl")
            .Select(path => (Name: Path.GetFileName(path), Text: File.ReadAllText(path)))
            .Where(file => JobFile.Check(file.Text, file.Name).Job is not null)
            .ToList();
        var bodies = files.Select(file => JsonSerializer.SerializeToUtf8Bytes(JobFile.Check(file.Text, file.Name).Job!, ModelJson.Compact.Job)).ToList();
        var wrapped = files.Select(file => JobJson.Wrapped(JobFile.Check(file.Text, file.Name).Job!)).ToList();

        var hcl = PerSecond(files.Count, i => JobFile.Check(files[i].Text, files[i].Name).Job is not null);
        var json = PerSecond(files.Count, i => JobFile.Check(wrapped[i], files[i].Name).Job is not null);
        var plain = PerSecond(files.Count, i => JsonSerializer.Deserialize(bodies[i], ModelJson.Compact.Job) is not null);

        var average = files.Average(file => file.Text.Length);
        return Task.FromResult(new Report(
        [
            new("job files, HCL, one core", hcl, "files/s", $"System.Text.Json alone on the same {files.Count} jobs: {plain:#,0}/s ({plain / hcl:0.0} times)", 1000, MoreIsBetter: true),
            new("job files, JSON of the API, one core", json, "files/s", $"System.Text.Json alone: {plain:#,0}/s ({plain / json:0.0} times)", 1000, MoreIsBetter: true),
            new("length of such a file", average, "characters", "–"),
        ]));
    }

    private static double PerSecond(int files, Func<int, bool> read)
    {
        Run(files, read, Warming);
        return Run(files, read, Measuring);
    }

    private static double Run(int files, Func<int, bool> read, TimeSpan time)
    {
        var watch = Stopwatch.StartNew();
        var done = 0L;
        for (; watch.Elapsed < time; done++)
            if (!read((int)(done % files))) throw new InvalidOperationException("a file that was read before is not any more");
        return done / watch.Elapsed.TotalSeconds;
    }
}
