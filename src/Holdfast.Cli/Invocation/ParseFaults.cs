using System.CommandLine;
using Holdfast.Cli.Output;
using Holdfast.Hcl;

namespace Holdfast.Cli.Invocation;

/// <summary>Says what is wrong with a command line, what was probably meant, and where the help is.</summary>
internal static class ParseFaults
{
    internal static int Write(ParseResult given, Surroundings around)
    {
        var command = given.CommandResult.Command;
        var unmatched = given.UnmatchedTokens.Where(token => token != "--").ToList();
        var faults = unmatched.Count > 0
            ? unmatched.Take(1).Select(token => Unknown(command, token))
            : given.Errors.Select(error => error.Message).Distinct(StringComparer.Ordinal);
        var paint = around.ErrorIsTerminal && around.Variable("NO_COLOR") is null ? new Paint(colours: true) : Paint.None;
        foreach (var fault in faults) around.Error.WriteLine($"{paint.Bad("Error:")} {fault}");
        around.Error.WriteLine($"Usage: {HelpText.Usage(command)}");
        around.Error.WriteLine($"See '{Path(command)} -help'.");
        return ExitCodes.Error;
    }

    private static string Unknown(Command command, string token)
    {
        if (token.StartsWith('-') && token.Length > 1)
        {
            var name = "-" + token.TrimStart('-').Split('=')[0];
            var known = Options(command).SelectMany(option => new[] { option.Name }.Concat(option.Aliases)).Where(alias => !alias.StartsWith("--", StringComparison.Ordinal));
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
