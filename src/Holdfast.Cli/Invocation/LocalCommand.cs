
namespace Holdfast.Cli.Invocation;

/// <summary>A command that works on this machine only.</summary>
internal abstract class LocalCommand : CliCommand
{
    protected LocalCommand(CommandContext context, string name, string description)
        : base(context, name, description)
    {
        foreach (var option in context.General.Local) Options.Add(option);
    }
}
