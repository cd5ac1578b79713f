using System.CommandLine;
using Holdfast.Cli.Invocation;

namespace Holdfast.Cli.Completion;

/// <summary>holdfast completion: the shells' scripts, and the hidden command they ask for candidates.</summary>
internal static class CompletionCommands
{
    internal static Command Create(CommandContext context, RootCommand root) =>
        new CommandGroup(context, "completion", "Print a script that completes commands in your shell",
        [
            .. CompletionScripts.All.Select(script => new CompletionScriptCommand(context, script)),
            new CandidatesCommand(context, root),
        ]);
}
