using System.Text;

namespace Holdfast.Cli.Tests.Commands;

/// <summary>
/// A file of cases/commands: sections that begin with ###. "request METHOD PATH [STATUS]" is followed by the agent's answer, "file NAME" by a file in the
/// working directory, "input" by standard input, "command" by the command line; then come the expected "exit CODE", "stdout", "stderr", and where it
/// is there, "sent": the changing requests. Set HOLDFAST_RECORD_CASES=1 to write what comes out into the files, and read the difference.
/// </summary>
internal sealed record CommandCase(string File, IReadOnlyList<(string Title, string Text)> Sections)
{
    private const string Mark = "### ";

    internal static CommandCase Read(string file)
    {
        var sections = new List<(string, string)>();
        var parts = ("\n" + System.IO.File.ReadAllText(file)).Split("\n" + Mark);
        for (var i = 1; i < parts.Length; i++)
        {
            // Splitting took the end of the last line from all parts but the last.
            var lines = (i < parts.Length - 1 ? parts[i] + "\n" : parts[i]).Split('\n', 2);
            sections.Add((lines[0].Trim(), lines.Length > 1 ? lines[1] : ""));
        }
        return new(file, sections);
    }

    internal string? Section(string title) => Sections.Where(section => section.Title == title).Select(section => section.Text).FirstOrDefault();

    internal IEnumerable<(string Argument, string Text)> All(string word) =>
        Sections.Where(section => section.Title.StartsWith(word + " ", StringComparison.Ordinal))
            .Select(section => (section.Title[(word.Length + 1)..], section.Text));

    internal IEnumerable<RecordedAnswer> Answers() => All("request").Select(section =>
        section.Argument.Split(' ') is [var method, var path, var status]
            ? new RecordedAnswer($"{method} {path}", int.Parse(status), section.Text.Trim())
            : new(section.Argument, 200, section.Text.Trim()));

    /// <summary>Words of the command line; quotes as in a shell.</summary>
    internal IReadOnlyList<string> Command()
    {
        var (words, word, quoted, any) = (new List<string>(), new StringBuilder(), false, false);
        foreach (var c in Section("command")!.Trim())
        {
            if (c == '\'') (quoted, any) = (!quoted, true);
            else if (c == ' ' && !quoted && (word.Length > 0 || any))
            {
                words.Add(word.ToString());
                word.Clear();
                any = false;
            }
            else word.Append(c);
        }
        words.Add(word.ToString());
        return words;
    }

    internal string Source() => Path.Combine(SourceFolder(), "cases", "commands", Path.GetFileName(File));

    internal static string SourceFolder([System.Runtime.CompilerServices.CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, ".."));
}
