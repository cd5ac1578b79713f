using System.CommandLine;
using Holdfast.Cli.Invocation;
using Holdfast.Cli.JobFiles;

namespace Holdfast.Cli.Jobs;

/// <summary>holdfast job validate: without a server.</summary>
internal sealed class JobValidateCommand : LocalCommand
{
    private readonly JobFileFlags _file = new();

    internal JobValidateCommand(CommandContext context)
        : base(context, "validate", "Check a job file; every fault is shown with its place")
    {
        Details = "No agent is asked.";
        Examples = ["job validate web.nomad.hcl"];
        Arguments.Add(_file.Argument);
        Add(_file.Options);
    }

    protected override async Task<int> RunAsync(ParseResult given, CancellationToken cancellation)
    {
        await _file.ReadAsync(given, Around, cancellation);
        await Around.Out.WriteLineAsync("Job validation successful");
        return ExitCodes.Success;
    }
}
