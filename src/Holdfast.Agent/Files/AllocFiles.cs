using System.Runtime.CompilerServices;

namespace Holdfast.Agent.Files;

/// <summary>The files of one allocation, for reading.</summary>
internal sealed class AllocFiles(string root, TimeProvider clock)
{
    private const int FrameBytes = 64 * 1024;
    private static readonly TimeSpan LookPause = TimeSpan.FromMilliseconds(200);

    internal Result<DirectoryListing> List(string path)
    {
        if (!SafePath.Resolve(root, path).TryGet(out var full, out var fault)) return fault;
        var directory = new DirectoryInfo(full);
        if (!directory.Exists) return File.Exists(full) ? Fault.Invalid($"\"{path}\" is a file, not a directory", "ask for its directory") : Missing(path);
        return new DirectoryListing([.. directory.EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal).Select(FileDescription.Of)]);
    }

    internal Result<AllocFileInfo> Stat(string path)
    {
        if (!SafePath.Resolve(root, path).TryGet(out var full, out var fault)) return fault;
        if (Directory.Exists(full)) return FileDescription.Of(new DirectoryInfo(full));
        return File.Exists(full) ? FileDescription.Of(new FileInfo(full)) : Missing(path);
    }

    internal Result<Stream> Read(string path, long offset, long? limit)
    {
        if (!Open(path).TryGet(out var file, out var fault)) return fault;
        file.Seek(Math.Min(offset, file.Length), SeekOrigin.Begin);
        return new BoundedStream(file, Math.Min(limit ?? long.MaxValue, file.Length - file.Position));
    }

    internal async IAsyncEnumerable<StreamFrame> StreamAsync(string path, StreamFrom from, bool follow, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (buffer, file) = (new byte[FrameBytes], Open(path).Value);
        await using var closing = file.ConfigureAwait(false);
        file.Seek(Math.Clamp(from.FromEnd ? file.Length - from.Offset : from.Offset, 0, file.Length), SeekOrigin.Begin);
        while (true)
        {
            for (int read; (read = await file.ReadAsync(buffer, cancellation).ConfigureAwait(false)) > 0;)
                yield return new() { File = path, Offset = file.Position, Data = buffer[..read] };
            if (!follow) yield break;
            await Task.Delay(LookPause, clock, cancellation).ConfigureAwait(false);
            if (!File.Exists(file.Name))
            {
                yield return new() { File = path, Offset = file.Position, FileEvent = "file deleted" };
                yield break;
            }
            if (file.Length >= file.Position) continue;
            file.Seek(0, SeekOrigin.Begin);
            yield return new() { File = path, Offset = 0, FileEvent = "file truncated" };
        }
    }

    private Result<FileStream> Open(string path)
    {
        if (!SafePath.Resolve(root, path).TryGet(out var full, out var fault)) return fault;
        if (Directory.Exists(full)) return Fault.Invalid($"\"{path}\" is a directory", "name a file in it");
        var info = new FileInfo(full);
        if (!info.Exists) return Missing(path);
        if (!RegularFile.Is(full)) return Fault.Invalid($"\"{path}\" is not a regular file");
        try
        {
            return new FileStream(full, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return Fault.Unavailable($"\"{path}\" cannot be read: {e.Message}");
        }
    }

    private static Fault Missing(string path) => Fault.NotFound($"there is no file \"{path}\" in the allocation's directory", "list the directory to see what there is");
}
