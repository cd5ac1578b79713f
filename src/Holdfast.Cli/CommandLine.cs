using System.CommandLine;
using System.CommandLine.Help;
using Holdfast.Cli.Invocation;
using Holdfast.Cli.Operating;

namespace Holdfast.Cli;

/// <summary>The command line of holdfast: a tree of commands over the HTTP API.</summary>
public static class CommandLine
{
    internal static ParserConfiguration Parsing { get; } = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };

    /// <summary>The whole tree.</summary>
    /// <param name="extra">Commands of the executable itself, such as agent.</param>
    public static RootCommand Build(IEnumerable<Command> extra, Surroundings around) => Build(extra, around, new());

    /// <param name="withTree">Whether commands over the API are there too: to make a hundred of them takes a tenth of an agent's start.</param>
    internal static RootCommand Build(IEnumerable<Command> extra, Surroundings around, GeneralFlags general, bool withTree = true)
    {
        var context = new CommandContext(around, general);
        var root = new RootCommand("Runs jobs on a cluster of machines, whatever happens to them");
        foreach (var option in root.Options.ToList()) root.Options.Remove(option);
        foreach (var directive in root.Directives.ToList()) root.Directives.Remove(directive);
        var help = new HelpTextAction(context);
        root.Options.Add(new HelpOption("-help", "-h", "--help", "-?") { Description = "Print help of any command", Recursive = true, Action = help });
        root.Options.Add(new Option<bool>("-version", "--version", "-v") { Description = "Print the version", Action = new VersionAction(around) });
        foreach (var command in withTree ? CommandTree.Of(context, root).Concat(extra) : extra) root.Subcommands.Add(command);
        root.SetAction(_ =>
        {
            HelpText.Write(around.Error, root, context);
            return ExitCodes.Error;
        });
        return root;
    }

    /// <summary>Runs one command line; the exit code. Ctrl-C and SIGTERM cancel commands of this tree, while extra ones see to signals themselves.</summary>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> arguments, IEnumerable<Command> extra, Surroundings? around = null, CancellationToken cancellation = default)
    {
        around ??= Surroundings.OfProcess();
        var commands = extra.ToList();
        var isExtra = arguments.Count > 0 && commands.Any(command => command.Name == arguments[0]);
        var given = Build(commands, around, new(), withTree: !isExtra).Parse(arguments, Parsing);
        if (ParseFaults.Write(given, arguments, around) is { } fault) return fault;
        var ours = given.CommandResult.Command is CliCommand;
        var invocation = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = ours ? TimeSpan.FromSeconds(2) : null,
            Output = around.Out,
            Error = around.Error,
        };
        return await given.InvokeAsync(invocation, cancellation);
    }
}
