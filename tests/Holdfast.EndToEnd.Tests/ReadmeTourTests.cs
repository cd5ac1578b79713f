using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Holdfast.EndToEnd.Tests;

/// <summary>The README's tour, pasted into a shell as it stands, but for the place of the binary and the port.</summary>
public partial class ReadmeTourTests
{
    [Fact]
    public async Task The_tour_works_when_pasted()
    {
        var root = Root();
        var readme = await File.ReadAllTextAsync(Path.Combine(root, "README.md"));
        var tour = readme[readme.IndexOf("## Five minutes", StringComparison.Ordinal)..readme.IndexOf("## What is different", StringComparison.Ordinal)];
        var blocks = ShellBlock().Matches(tour).Select(match => match.Groups[1].Value).Where(block => !block.StartsWith("./run", StringComparison.Ordinal)).ToList();
        Assert.True(blocks.Count >= 5, $"the tour has {blocks.Count} blocks to paste");

        await using var agent = await RunningAgent.Start();
        var script = string.Join("\n", blocks)
            .Replace("$PWD/artifacts/bin/Holdfast/release/holdfast", Executable.Path, StringComparison.Ordinal)
            .Replace("4646", $"{agent.Port}", StringComparison.Ordinal);
        // A plan with changes ends with status 1, which is no failure.
        script = PlanLine().Replace(script, "$1 || [ $? -eq 1 ] ");
        var (exitCode, output) = await Paste(root, $"shopt -s expand_aliases\nset -ex\n{script}", agent);

        Assert.True(exitCode == 0, $"the tour ended with {exitCode}:\n{output}");
        Assert.Contains("NOMAD_ALLOC_NAME", output, StringComparison.Ordinal);
        Assert.Contains("I am whoami.", output, StringComparison.Ordinal);
        Assert.Contains("Hostname", output, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<(int ExitCode, string Output)> Paste(string root, string script, RunningAgent agent)
    {
        var start = new ProcessStartInfo("bash", ["-c", $"exec 2>&1\n{script}"]) { RedirectStandardOutput = true, WorkingDirectory = root };
        start.Environment["HOLDFAST_ADDR"] = agent.Address;
        start.Environment["NO_COLOR"] = "1";
        using var shell = Process.Start(start)!;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var output = shell.StandardOutput.ReadToEndAsync(limit.Token);
        await shell.WaitForExitAsync(limit.Token);
        return (shell.ExitCode, await output);
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));

    [GeneratedRegex("^(holdfast job plan [^#\n]*)", RegexOptions.Multiline)]
    private static partial Regex PlanLine();

    [GeneratedRegex("```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex ShellBlock();
}
