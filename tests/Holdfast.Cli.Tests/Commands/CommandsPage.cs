using System.CommandLine;
using System.Text;
using Holdfast.Cli.Invocation;

namespace Holdfast.Cli.Tests.Commands;

/// <summary>The reference page of commands, written from the tree.</summary>
internal static class CommandsPage
{
    internal static string Text()
    {
        var around = new Surroundings
        {
            OutBytes = Stream.Null, ErrorBytes = Stream.Null, In = Stream.Null, Out = TextWriter.Null, Error = TextWriter.Null,
            Environment = new Dictionary<string, string>(), Directory = "/",
        };
        var general = new GeneralFlags();
        var root = CommandLine.Build([], around, general);
        var text = new StringBuilder("""
            # Commands
            Options may be written with one dash or two, before or after arguments, and as `-name value` or `-name=value`. Ids may be cut to a prefix that only one thing has.
            `agent` and `whoami` belong to the executable and explain themselves with `-help`; so does every command here. This page is written from the command tree by a test.

            """);
        Section(text, "Options of every command that talks to an agent", general.All.Select(HelpText.Row), code: true);
        Section(text, "Exit codes",
        [
            ("0", "done"), ("1", "an error, or a failed allocation while watching; `job plan`: something would change"),
            ("2", "`job run` and what else watches an evaluation: something could not be placed yet"),
            ("255", "`job plan`: an error"), ("130", "ended by Ctrl-C; what was watched goes on"),
            ("others", "`alloc exec`: the exit code of the command in the task"),
        ]);
        foreach (var command in HelpText.Visible(root)) Write(text, command, general);
        return text.ToString();
    }

    private static void Write(StringBuilder text, Command command, GeneralFlags general)
    {
        foreach (var sub in HelpText.Visible(command)) Write(text, sub, general);
        if (command is not CliCommand described) return;
        text.Append($"\n## {HelpText.Usage(command).Replace("<", "\\<", StringComparison.Ordinal)}\n{command.Description}.\n");
        if (described.Details.Length > 0) text.Append($"\n{described.Details.Trim()}\n");
        if (described.Examples.Count > 0) text.Append($"\n```sh\n{string.Join('\n', described.Examples.Select(example => "holdfast " + example))}\n```\n");
        var arguments = command.Arguments.Where(argument => !argument.Hidden).Select(argument => ($"<{argument.Name}>", argument.Description ?? ""));
        Rows(text, arguments.Concat(command.Options.Where(option => !option.Hidden && !general.All.Contains(option)).Select(HelpText.Row)), code: true);
    }

    private static void Section(StringBuilder text, string title, IEnumerable<(string Left, string Right)> rows, bool code = false)
    {
        text.Append($"\n## {title}\n");
        Rows(text, rows, code);
    }

    private static void Rows(StringBuilder text, IEnumerable<(string Left, string Right)> rows, bool code)
    {
        var list = rows.ToList();
        if (list.Count == 0) return;
        text.Append("\n| | |\n|---|---|\n");
        foreach (var (left, right) in list)
            text.Append($"| {(code ? $"`{left.Replace("|", "\\|", StringComparison.Ordinal)}`" : left)} | {right.Replace("|", "\\|", StringComparison.Ordinal)} |\n");
    }
}
