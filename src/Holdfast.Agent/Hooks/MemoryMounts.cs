using System.Collections.Concurrent;
using Holdfast.Agent.Native;
using Holdfast.Agent.Processes;

namespace Holdfast.Agent.Hooks;

/// <summary>Small file systems in memory. They outlive the agent but not the machine, so that an agent which restores has to know which are still there.</summary>
internal static class MemoryMounts
{
    private const int Detach = 2, NoSuid = 2, NoDevices = 4, NoExecute = 8;

    // Read once: a thousand tasks are restored at a time, and the kernel's table is long then.
    private static readonly ConcurrentDictionary<string, bool> Known = new(
        from line in (ProcFile.TryRead("/proc/self/mountinfo") ?? "").Split('\n')
        let fields = line.Split(' ')
        where fields.Length > 4
        select KeyValuePair.Create(fields[4].Replace("\\040", " ", StringComparison.Ordinal), true) into entry
        group entry by entry.Key into same
        select same.First(), StringComparer.Ordinal);

    internal static bool Contains(string path) => Known.ContainsKey(path);

    /// <summary>Does nothing where the agent may not mount, as in a container: the directory on disk serves then.</summary>
    internal static void Mount(string path, int sizeMB)
    {
        if (Libc.Mount("tmpfs", path, "tmpfs", NoSuid | NoDevices | NoExecute, $"mode=0700,size={sizeMB}m") == 0) Known[path] = true;
    }

    internal static void Unmount(string path)
    {
        if (Known.TryRemove(path, out _)) Libc.Unmount(path, Detach);
    }
}
