using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;
using Holdfast.Cli.Invocation;

namespace Holdfast.Cli.Operating;

/// <summary>holdfast version.</summary>
internal sealed class VersionCommand(CommandContext context) : LocalCommand(context, "version", "Print the version")
{
    protected override Task<int> RunAsync(ParseResult given, CancellationToken cancellation) => Task.FromResult(new VersionAction(Around).Invoke(given));
}

/// <summary>Prints the version, for the command and for the option.</summary>
internal sealed class VersionAction(Surroundings around) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        var version = typeof(VersionAction).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        around.Out.WriteLine($"Holdfast v{version}");
        return ExitCodes.Success;
    }
}
