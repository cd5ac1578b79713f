using System.Collections.Concurrent;
using Holdfast.Agent.Native;
using Holdfast.Agent.Processes;

namespace Holdfast.Agent.Hooks;

/// <summary>Small file systems in memory. They outlive the agent but not the machine, so that an agent which restores has to know which are still there.</summary>
internal sealed class MemoryMounts
{
    private const int Detach = 2, NoSuid = 2, NoDevices = 4, NoExecute = 8;

    // Read once, when the agent starts: a thousand tasks are restored at a time, and the kernel's table is long then.
    private readonly ConcurrentDictionary<string, bool> _known = new(
        from line in (ProcFile.TryRead("/proc/self/mountinfo") ?? "").Split('\n')
        let fields = line.Split(' ')
        where fields.Length > 4
        select KeyValuePair.Create(fields[4].Replace("\\040", " ", StringComparison.Ordinal), true) into entry
        group entry by entry.Key into same
        select same.First(), StringComparer.Ordinal);

    internal bool Contains(string path) => _known.ContainsKey(path);

    /// <summary>Does nothing where the agent may not mount, as in a container: the directory on disk serves then.</summary>
    internal void Mount(string path, int sizeMB)
    {
        if (Libc.Mount("tmpfs", path, "tmpfs", NoSuid | NoDevices | NoExecute, $"mode=0700,size={sizeMB}m") == 0) _known[path] = true;
    }

    internal void Unmount(string path)
    {
        if (_known.TryRemove(path, out _)) Libc.Unmount(path, Detach);
    }
}
