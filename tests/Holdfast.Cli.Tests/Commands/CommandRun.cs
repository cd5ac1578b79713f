using System.Text;

namespace Holdfast.Cli.Tests.Commands;

/// <summary>One command line run in this process, with what it printed. The address of the fake agent reads http://agent.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    internal static async Task<CommandRun> Of(
        IReadOnlyList<string> arguments, FakeAgent? agent = null, string input = "", string? directory = null,
        IReadOnlyDictionary<string, string>? environment = null, CancellationToken cancellation = default)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        var variables = new Dictionary<string, string>(environment ?? new Dictionary<string, string>());
        if (agent is not null) variables.TryAdd("HOLDFAST_ADDR", agent.Address);
        var around = new Surroundings
        {
            OutBytes = output,
            ErrorBytes = error,
            In = new MemoryStream(Encoding.UTF8.GetBytes(input)),
            Out = new StreamWriter(output) { AutoFlush = true },
            Error = new StreamWriter(error) { AutoFlush = true },
            Environment = variables,
            Clock = new FixedClock(),
            Directory = directory ?? Path.GetTempPath(),
        };
        var exitCode = await CommandLine.RunAsync(arguments, [], around, cancellation);
        return new(exitCode, Text(output, agent), Text(error, agent));
    }

    private static string Text(MemoryStream bytes, FakeAgent? agent)
    {
        var text = Encoding.UTF8.GetString(bytes.ToArray());
        return agent is null ? text : text.Replace(agent.Address, "http://agent", StringComparison.Ordinal);
    }
}
