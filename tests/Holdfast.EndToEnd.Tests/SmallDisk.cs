namespace Holdfast.EndToEnd.Tests;

/// <summary>A file system of a few megabytes, unmounted at the end of the test.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private SmallDisk(string path) => Path = path;

    public string Path { get; }

    public static async Task<SmallDisk> Mount(string folder, int megabytes)
    {
        var path = Directory.CreateDirectory(System.IO.Path.Combine(folder, "disk")).FullName;
        await Mounts.Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", path);
        return new(path);
    }

    /// <summary>Writes until nothing more fits.</summary>
    public async Task Fill(string file)
    {
        try
        {
            await using var filler = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.None, 1);
            while (true) await filler.WriteAsync(new byte[512]);
        }
        catch (IOException)
        {
            Assert.True(File.Exists(file));
        }
    }

    public async ValueTask DisposeAsync() => await Mounts.Run("umount", "--lazy", Path);
}
