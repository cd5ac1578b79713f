using System.Diagnostics;

namespace Holdfast.EndToEnd.Tests;

/// <summary>File systems that an agent mounted for secrets and that outlive it on purpose.</summary>
internal static class Mounts
{
    public static async Task RemoveBelow(string folder)
    {
        foreach (var line in await File.ReadAllLinesAsync("/proc/self/mounts"))
            if (line.Split(' ') is [_, var place, ..] && place.StartsWith(folder + "/", StringComparison.Ordinal)) await Run("umount", "--lazy", place);
    }

    public static async Task Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }
}
