using System.CommandLine;

namespace Holdfast.Cli.Invocation;

/// <summary>A command that only holds others, such as job; alone it prints its help.</summary>
internal sealed class CommandGroup : Command
{
    internal CommandGroup(CommandContext context, string name, string description, params ReadOnlySpan<Command> commands)
        : base(name, description)
    {
        foreach (var command in commands) Subcommands.Add(command);
        SetAction(given =>
        {
            HelpText.Write(context.Around.Error, this, context);
            return ExitCodes.Error;
        });
    }
}
