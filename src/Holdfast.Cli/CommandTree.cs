using System.CommandLine;
using Holdfast.Cli.Completion;
using Holdfast.Cli.Invocation;
using Holdfast.Cli.Operating;

namespace Holdfast.Cli;

/// <summary>Which commands there are and under which names; those of everyday use stand at the top as well.</summary>
internal static class CommandTree
{
    internal static IEnumerable<Command> Of(CommandContext context, RootCommand root) =>
    [
        new VersionCommand(context),
        CompletionCommands.Create(context, root),
    ];
}
