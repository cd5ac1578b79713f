using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Holdfast.Cli.Output;
using Holdfast.Hcl;

namespace Holdfast.Cli.Invocation;

/// <summary>Says what is wrong with a command line, what was probably meant, and where the help is.</summary>
internal static class ParseFaults
{
    /// <summary>Prints what is wrong, if anything is; the exit code, or null when the command line can be run.</summary>
    internal static int? Write(ParseResult given, IReadOnlyList<string> arguments, Surroundings around)
    {
        var (command, faults) = Find(given, arguments);
        if (faults.Count == 0) return null;
        var paint = around.ErrorIsTerminal && around.Variable("NO_COLOR") is null ? new Paint(colours: true) : Paint.None;
        foreach (var fault in faults) around.Error.WriteLine($"{paint.Bad("Error:")} {fault}");
        around.Error.WriteLine($"Usage: {HelpText.Usage(command)}");
        around.Error.WriteLine($"See '{Path(command)} -help'.");
        return ExitCodes.Error;
    }

    private static (Command Command, IReadOnlyList<string> Faults) Find(ParseResult given, IReadOnlyList<string> arguments)
    {
        var command = given.CommandResult.Command;
        if (given.Action is HelpTextAction) return (command, []);
        if (MistakenOption(given) is { } mistaken) return (command, [Unknown(command, mistaken)]);
        if (given.Action is not ParseErrorAction) return (command, []);
        if (UnknownCommand(given.RootCommandResult.Command, arguments) is var (parent, word)) return (parent, [Unknown(parent, word)]);
        var unmatched = given.UnmatchedTokens.FirstOrDefault(token => token != "--");
        return (command, unmatched is not null
            ? [Unknown(command, unmatched)]
            : [.. given.Errors.Select(error => error.Message).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>The parser takes what looks like an option but is none for an argument.</summary>
    private static string? MistakenOption(ParseResult given)
    {
        if (given.Tokens.Any(token => token.Type == TokenType.DoubleDash)) return null;
        return given.CommandResult.Children.OfType<ArgumentResult>()
            .Where(result => !result.Argument.CaptureRemainingTokens)
            .SelectMany(result => result.Tokens)
            .Select(token => token.Value)
            .FirstOrDefault(value => value.StartsWith('-') && value.Length > 1);
    }

    /// <summary>The parser goes on to later words that are commands; the first word that is none is the mistake.</summary>
    private static (Command Parent, string Word)? UnknownCommand(Command root, IReadOnlyList<string> arguments)
    {
        var command = root;
        foreach (var word in arguments)
        {
            if (word.StartsWith('-') || command.Subcommands.Count == 0) return null;
            var next = command.Subcommands.FirstOrDefault(sub => sub.Name == word || sub.Aliases.Contains(word));
            if (next is null) return (command, word);
            command = next;
        }
        return null;
    }

    private static string Unknown(Command command, string token)
    {
        if (token.StartsWith('-') && token.Length > 1)
        {
            var name = "-" + token.TrimStart('-').Split('=')[0];
            var known = Options(command).SelectMany(option => new[] { option.Name }.Concat(option.Aliases))
                .Where(alias => !alias.StartsWith("--", StringComparison.Ordinal));
            return $"'{Path(command)}' has no option {name}.{Meant(NameSuggestion.For(name, known))}";
        }
        return command.Subcommands.Count > 0
            ? $"'{Path(command)}' has no command {token}.{Meant(NameSuggestion.For(token, HelpText.Visible(command).Select(sub => sub.Name)))}"
            : $"'{Path(command)}' does not take the argument {token}.";
    }

    private static IEnumerable<Option> Options(Command command) =>
        command.Options.Concat(command.Parents.OfType<Command>().SelectMany(Options).Where(option => option.Recursive));

    private static string Meant(string? name) => name is null ? "" : $" Did you mean {name}?";

    private static string Path(Command command) => command is RootCommand || command.Parents.OfType<Command>().FirstOrDefault() is not { } parent
        ? "holdfast"
        : $"{Path(parent)} {command.Name}";
}
