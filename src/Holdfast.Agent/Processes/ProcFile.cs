namespace Holdfast.Agent.Processes;

/// <summary>Reads small kernel files, which vanish and refuse at any moment: that is an answer, not an error.</summary>
internal static class ProcFile
{
    internal static string? TryRead(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    internal static bool TryWrite(string path, string text)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 0);
            file.Write(System.Text.Encoding.ASCII.GetBytes(text));
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    internal static long? TryReadNumber(string path) => long.TryParse(TryRead(path).AsSpan().Trim(), out var number) ? number : null;

    /// <summary>The value behind a key in a file of lines "key value".</summary>
    internal static long? TryReadField(string path, string key)
    {
        foreach (var line in (TryRead(path) ?? "").AsSpan().EnumerateLines())
        {
            if (line.StartsWith(key) && line.Length > key.Length && line[key.Length] == ' ' && long.TryParse(line[key.Length..].Trim(), out var number)) return number;
        }
        return null;
    }

    internal static IEnumerable<int> AllPids() =>
        from directory in Directory.EnumerateDirectories("/proc")
        let pid = int.TryParse(Path.GetFileName(directory.AsSpan()), out var number) ? number : 0
        where pid > 0
        select pid;
}
