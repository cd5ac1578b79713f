using System.CommandLine;
using Holdfast.Cli.Invocation;
using Holdfast.Cli.JobFiles;

namespace Holdfast.Cli.Jobs;

/// <summary>holdfast job init: a job file to start from.</summary>
internal sealed class JobInitCommand : LocalCommand
{
    private const string DefaultName = "example.nomad.hcl";

    private readonly Argument<string?> _path = ArgumentsOf.Optional("file", $"File to write; {DefaultName} when not given");
    private readonly Option<bool> _short = Flags.Switch("short", "Without comments");

    internal JobInitCommand(CommandContext context)
        : base(context, "init", "Write a job file to start from")
    {
        Arguments.Add(_path);
        Add(_short);
    }

    protected override async Task<int> RunAsync(ParseResult given, CancellationToken cancellation)
    {
        var name = given.GetValue(_path) ?? DefaultName;
        var path = Around.Path(name);
        if (File.Exists(path)) throw new CommandException($"There is a file {name} already, which is left as it is.");
        await File.WriteAllTextAsync(path, given.GetValue(_short) ? ExampleJob.Short : ExampleJob.Explained, cancellation);
        await Around.Out.WriteLineAsync($"Example job file written to {name}");
        return ExitCodes.Success;
    }
}
