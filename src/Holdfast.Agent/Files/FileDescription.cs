namespace Holdfast.Agent.Files;

/// <summary>What a file is, in the form of the API.</summary>
internal static class FileDescription
{
    private static readonly (string Extension, string Type)[] Types =
    [
        (".json", "application/json"), (".html", "text/html; charset=utf-8"), (".css", "text/css; charset=utf-8"), (".js", "text/javascript; charset=utf-8"),
        (".xml", "text/xml; charset=utf-8"), (".svg", "image/svg+xml"), (".png", "image/png"), (".jpg", "image/jpeg"), (".gif", "image/gif"), (".pdf", "application/pdf"),
        (".gz", "application/gzip"), (".zip", "application/zip"),
    ];

    internal static AllocFileInfo Of(FileSystemInfo entry) => new()
    {
        Name = entry.Name,
        IsDir = entry is DirectoryInfo,
        Size = entry is FileInfo file ? file.Length : 4096,
        FileMode = Mode(entry),
        ModTime = new(entry.LastWriteTimeUtc, TimeSpan.Zero),
        ContentType = entry is FileInfo ? ContentType(entry.FullName) : "",
    };

    private static string Mode(FileSystemInfo entry)
    {
        const string letters = "rwxrwxrwx";
        var mode = (int)entry.UnixFileMode;
        var kind = entry.LinkTarget is not null ? 'L' : entry is DirectoryInfo ? 'd' : '-';
        return kind + string.Concat(letters.Select((letter, bit) => (mode & (0x100 >> bit)) != 0 ? letter : '-'));
    }

    private static string ContentType(string path)
    {
        foreach (var (extension, type) in Types)
        {
            if (path.EndsWith(extension, StringComparison.OrdinalIgnoreCase)) return type;
        }
        return LooksLikeText(path) ? "text/plain; charset=utf-8" : "application/octet-stream";
    }

    private static bool LooksLikeText(string path)
    {
        try
        {
            if (!RegularFile.Is(path)) return false;
            using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            Span<byte> start = stackalloc byte[512];
            return start[..RandomAccess.Read(file, start, 0)].IndexOf((byte)0) < 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return false;
        }
    }
}
