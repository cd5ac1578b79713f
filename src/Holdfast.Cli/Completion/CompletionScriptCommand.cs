using System.CommandLine;
using Holdfast.Cli.Invocation;

namespace Holdfast.Cli.Completion;

/// <summary>Prints the script of one shell.</summary>
internal sealed class CompletionScriptCommand : CliCommand
{
    private readonly CompletionScript _script;

    internal CompletionScriptCommand(CommandContext context, CompletionScript script)
        : base(context, script.Shell, $"Print the script for {script.Shell}")
    {
        _script = script;
        Details = $"Install it with:\n\n  {script.Install}";
    }

    protected override Task<int> RunAsync(ParseResult given, CancellationToken cancellation)
    {
        Around.Out.WriteLine($"# Completion of holdfast for {_script.Shell}. To install:\n#   {_script.Install}\n{_script.Text}");
        return Task.FromResult(ExitCodes.Success);
    }
}
