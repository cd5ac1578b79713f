using System.CommandLine;
using Holdfast.Cli.Invocation;

namespace Holdfast.Cli.Completion;

/// <summary>What the scripts call: the words up to the cursor in, candidates for the last of them out.</summary>
internal sealed class CandidatesCommand : CliCommand
{
    private readonly Argument<string[]> _words = new("words") { Arity = ArgumentArity.ZeroOrMore, CaptureRemainingTokens = true };
    private readonly RootCommand _root;

    internal CandidatesCommand(CommandContext context, RootCommand root)
        : base(context, "candidates", "Print candidates for the last of some words")
    {
        _root = root;
        Hidden = true;
        Arguments.Add(_words);
    }

    protected override Task<int> RunAsync(ParseResult given, CancellationToken cancellation)
    {
        var words = given.GetValue(_words) ?? [];
        var line = string.Join(' ', words.Select(Quoted));
        var last = words.LastOrDefault("");
        var doubled = last.StartsWith("--", StringComparison.Ordinal);
        var found = _root.Parse(line, CommandLine.Parsing).GetCompletions(line.Length).Select(item => item.InsertText ?? item.Label)
            .Where(text => text.StartsWith(last, StringComparison.Ordinal) && IsOffered(text, last, doubled));
        foreach (var text in found.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)) Around.Out.WriteLine(text);
        return Task.FromResult(ExitCodes.Success);
    }

    /// <summary>Options only once a dash is typed, each in one of its two spellings.</summary>
    private static bool IsOffered(string text, string last, bool doubled) =>
        !text.StartsWith('-') || (last.StartsWith('-') && text.StartsWith("--", StringComparison.Ordinal) == doubled && text is not ("-?" or "-h"));

    private static string Quoted(string word) => word.Contains(' ', StringComparison.Ordinal) ? $"\"{word}\"" : word;
}
