using System.Text;
using Holdfast.Cli.Invocation;

namespace Holdfast.Cli.JobFiles;

/// <summary>Files that the user names, of which - is standard input.</summary>
internal static class InputFile
{
    /// <exception cref="CommandException">The file cannot be read.</exception>
    internal static async Task<string> TextAsync(string path, Surroundings around, CancellationToken cancellation)
    {
        using var reader = new StreamReader(new MemoryStream(await BytesAsync(path, around, cancellation)), Encoding.UTF8);
        return await reader.ReadToEndAsync(cancellation);
    }

    /// <exception cref="CommandException">The file cannot be read.</exception>
    internal static async Task<byte[]> BytesAsync(string path, Surroundings around, CancellationToken cancellation)
    {
        try
        {
            if (path != "-") return await File.ReadAllBytesAsync(around.Path(path), cancellation);
            using var memory = new MemoryStream();
            await around.In.CopyToAsync(memory, cancellation);
            return memory.ToArray();
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CommandException($"There is no file {path}.");
        }
        catch (UnauthorizedAccessException)
        {
            throw new CommandException($"{path} cannot be read: it is a folder, or permission is missing.");
        }
    }
}
