using System.Text;

namespace Holdfast.Cli.Tests.Commands;

/// <summary>Every command against recorded answers: exactly what it prints, asks and returns.</summary>
public class CommandCaseTests
{
    public static TheoryData<string> Cases() =>
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "cases", "commands"), "*.txt")
            .Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Prints_what_the_case_says(string name)
    {
        var one = CommandCase.Read(Path.Combine(AppContext.BaseDirectory, "cases", "commands", $"{name}.txt"));
        var folder = Directory.CreateTempSubdirectory("holdfast-cli-");
        try
        {
            foreach (var (file, text) in one.All("file")) await File.WriteAllTextAsync(Path.Combine(folder.FullName, file), text);
            await using var agent = await FakeAgent.Start(one.Answers());
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            var run = await CommandRun.Of(one.Command(), agent, one.Section("input") ?? "", folder.FullName, cancellation: limit.Token);
            if (Environment.GetEnvironmentVariable("HOLDFAST_RECORD_CASES") == "1") Record(one, run, agent);
            else Compare(one, run, agent);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Compare(CommandCase one, CommandRun run, FakeAgent agent)
    {
        Assert.Equal(one.Section("stdout") ?? "", run.Output);
        Assert.Equal(one.Section("stderr") ?? "", run.Error);
        Assert.Equal(one.All("exit").Single().Argument, $"{run.ExitCode}");
        if (one.Section("sent") is { } sent) Assert.Equal(sent.Trim(), string.Join('\n', agent.Sent));
    }

    private static void Record(CommandCase one, CommandRun run, FakeAgent agent)
    {
        var text = new StringBuilder();
        var kept = one.Sections
            .Where(section => section.Title is not ("stdout" or "stderr" or "sent") && !section.Title.StartsWith("exit ", StringComparison.Ordinal));
        foreach (var (title, body) in kept) text.Append("### ").Append(title).Append('\n').Append(body.TrimEnd('\n')).Append(body.Length > 0 ? "\n" : "");
        text.Append($"### exit {run.ExitCode}\n");
        if (one.Section("sent") is not null) text.Append($"### sent\n{string.Join('\n', agent.Sent)}\n");
        if (run.Error.Length > 0) text.Append($"### stderr\n{run.Error}");
        text.Append($"### stdout\n{run.Output}");
        File.WriteAllText(one.Source(), text.ToString());
    }
}
