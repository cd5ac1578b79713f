using Holdfast.Agent.Allocations;

namespace Holdfast.Agent.Hooks;

/// <summary>
/// Waits for the end of the allocation that this one replaces, where that runs on the same node: it may hold the same static port or file. A
/// sticky group then takes over its data.
/// </summary>
/// <param name="ended">Waits until an allocation has ended; null when this node does not know it.</param>
internal sealed class PreviousAllocationHook(Func<string, CancellationToken, Task<AllocPaths?>> ended) : IAllocHook
{
    public async Task<Fault?> BeforeTasksAsync(AllocSetting setting, CancellationToken cancellation)
    {
        if (setting.Alloc.PreviousAllocation.Length == 0) return null;
        var previous = await ended(setting.Alloc.PreviousAllocation, cancellation).ConfigureAwait(false);
        if (previous is null || setting.Group.EphemeralDisk is not { Sticky: true }) return null;
        try
        {
            Take(previous.Data, setting.Paths.Data);
            foreach (var task in setting.Group.Tasks.OrEmpty()) Take(previous.Of(task.Name).Local, setting.Paths.Of(task.Name).Local);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Fault.Unavailable($"the data of allocation {setting.Alloc.PreviousAllocation} cannot be taken over: {e.Message}");
        }
    }

    // Both are on one file system, so this is a renaming and done at once or not at all. What is taken is not there a second time.
    private static void Take(string from, string to)
    {
        if (!Directory.Exists(from) || Directory.EnumerateFileSystemEntries(to).Any()) return;
        Directory.Delete(to);
        Directory.Move(from, to);
    }
}
