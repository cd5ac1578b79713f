using System.CommandLine;
using System.CommandLine.Invocation;

namespace Holdfast.Cli.Invocation;

/// <summary>Help of any command of the tree: usage, what it does, examples, commands, arguments, its own options, then those all share.</summary>
internal static class HelpText
{
    internal static void Write(TextWriter output, Command command, CommandContext context)
    {
        output.WriteLine($"Usage: {Usage(command)}");
        output.WriteLine();
        output.WriteLine($"{command.Description?.TrimEnd('.')}.");
        if (command is CliCommand { Details.Length: > 0 } detailed) output.WriteLine("\n" + detailed.Details.TrimEnd());
        if (command is CliCommand { Examples.Count: > 0 } shown) Section(output, "Examples", shown.Examples.Select(example => ($"holdfast {example}", "")));
        Section(output, "Commands", Visible(command).Select(sub => (sub.Name, sub.Description ?? "")));
        Section(output, "Arguments", command.Arguments.Where(argument => !argument.Hidden)
            .Select(argument => (Placeholder(argument), argument.Description ?? "")));
        var shared = context.General.All;
        Section(output, "Options", command.Options.Where(option => !option.Hidden && !shared.Contains(option)).Select(Row));
        Section(output, "General options", command.Options.Where(shared.Contains).Select(Row));
    }

    /// <summary>The whole command line in short, such as holdfast job stop [options] &lt;job&gt;.</summary>
    internal static string Usage(Command command)
    {
        var words = new List<string>();
        for (var at = command; at is not null; at = at.Parents.OfType<Command>().FirstOrDefault()) words.Insert(0, at is RootCommand ? "holdfast" : at.Name);
        if (Visible(command).Any()) words.Add("<command>");
        if (command.Options.Any(option => !option.Hidden)) words.Add("[options]");
        words.AddRange(command.Arguments.Where(argument => !argument.Hidden).Select(Placeholder));
        return string.Join(' ', words);
    }

    internal static IEnumerable<Command> Visible(Command command) =>
        command.Subcommands.Where(sub => !sub.Hidden).OrderBy(sub => sub.Name, StringComparer.Ordinal);

    /// <summary>An option as it is written with its value, and what it does.</summary>
    internal static (string Left, string Right) Row(Option option)
    {
        var names = new[] { option.Name }.Concat(option.Aliases.Where(alias => !alias.StartsWith("--", StringComparison.Ordinal)));
        return (string.Join(", ", names) + (option.HelpName is { } value ? $" <{value}>" : ""), option.Description ?? "");
    }

    private static string Placeholder(Argument argument)
    {
        var name = argument.Arity.MaximumNumberOfValues > 1 ? $"<{argument.Name}>..." : $"<{argument.Name}>";
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{name}]" : name;
    }

    private static void Section(TextWriter output, string title, IEnumerable<(string Left, string Right)> rows)
    {
        var list = rows.ToList();
        if (list.Count == 0) return;
        output.WriteLine();
        output.WriteLine($"{title}:");
        var width = list.Max(row => row.Left.Length);
        foreach (var (left, right) in list) output.WriteLine($"  {(right.Length == 0 ? left : left.PadRight(width) + "  " + right)}");
    }
}

/// <summary>Prints the help of the command that -help stands behind.</summary>
internal sealed class HelpTextAction(CommandContext context) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        HelpText.Write(context.Around.Out, parseResult.CommandResult.Command, context);
        return ExitCodes.Success;
    }
}
