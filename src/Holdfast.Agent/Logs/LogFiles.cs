using System.Globalization;

namespace Holdfast.Agent.Logs;

/// <summary>The files of one stream of a task's output: task.stdout.0, task.stdout.1, …; the one with the highest number is being written.</summary>
internal sealed record LogFiles(string Directory, string Prefix)
{
    internal static LogFiles Of(string logsDirectory, string task, string type) => new(logsDirectory, $"{task}.{type}.");

    internal string PathOf(int index) => Path.Combine(Directory, $"{Prefix}{index}");

    /// <summary>Numbers of the files there are, the oldest first.</summary>
    internal IReadOnlyList<int> Indexes()
    {
        try
        {
            return [.. from path in System.IO.Directory.EnumerateFiles(Directory, $"{Prefix}*")
                       let text = Path.GetFileName(path)[Prefix.Length..]
                       where text.All(char.IsAsciiDigit) && int.TryParse(text, CultureInfo.InvariantCulture, out _)
                       let index = int.Parse(text, CultureInfo.InvariantCulture)
                       orderby index
                       select index];
        }
        catch (IOException)
        {
            return [];
        }
    }

    /// <summary>The file to append to.</summary>
    internal string Live => PathOf(Indexes().DefaultIfEmpty(0).Last());
}
