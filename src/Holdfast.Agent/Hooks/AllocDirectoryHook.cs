using Holdfast.Agent.Drivers.RawExec;
using Holdfast.Agent.Allocations;
using Holdfast.Agent.Native;

namespace Holdfast.Agent.Hooks;

/// <summary>Makes the directories of the allocation and of its tasks. Tasks may run as any user, so what they share is open to all; secrets are the task's alone.</summary>
internal sealed class AllocDirectoryHook(MemoryMounts mounts) : IAllocHook
{
    private const UnixFileMode Everyone = (UnixFileMode)0x1FF /* 0777 */, Walkable = (UnixFileMode)0x1ED /* 0755 */, Sticky = Everyone | UnixFileMode.StickyBit;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public Task<Fault?> BeforeTasksAsync(AllocSetting setting, CancellationToken cancellation)
    {
        try
        {
            var paths = setting.Paths;
            foreach (var (path, mode) in new[] { (paths.Root, Walkable), (paths.Shared, Everyone), (paths.Data, Everyone), (paths.Logs, Everyone), (paths.Temporary, Sticky) }) Make(path, mode);
            foreach (var task in setting.Group.Tasks.OrEmpty()) MakeTask(paths.Of(task.Name), task);
            return Task.FromResult<Fault?>(null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Task.FromResult<Fault?>(Fault.Unavailable($"the allocation's directory {setting.Paths.Root} cannot be made: {e.Message}", "make room, or see that the agent may write there"));
        }
    }

    public void Forget(AllocSetting setting) => Remove(setting.Paths);

    /// <summary>Deletes the directory with all in it; what cannot be deleted now is found again when the agent next looks for directories that nobody knows.</summary>
    internal void Remove(AllocPaths paths)
    {
        if (!Directory.Exists(paths.Root)) return;
        foreach (var task in Directory.EnumerateDirectories(paths.Root)) mounts.Unmount(Path.Combine(task, "secrets"));
        try
        {
            Directory.Delete(paths.Root, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Something else holds it open or mounted.
        }
    }

    private void MakeTask(TaskPaths paths, JobTask task)
    {
        Make(paths.Root, Walkable);
        Make(paths.Local, Everyone);
        Make(paths.Temporary, Sticky);
        Make(paths.Private, OwnerOnly);
        if (!Directory.Exists(paths.Secrets) || !mounts.Contains(paths.Secrets)) MakeSecrets(paths, task);
    }

    // In memory where the agent may mount, so that secrets never reach a disk.
    private void MakeSecrets(TaskPaths paths, JobTask task)
    {
        Make(paths.Secrets, OwnerOnly);
        if (Libc.EffectiveUser() != 0) return;
        mounts.Mount(paths.Secrets, Math.Max(task.Resources?.SecretsMB ?? 0, 1));
        if (task.User.Length > 0 && UserSwitch.Find(task.User) is { } account) Libc.ChangeOwner(paths.Secrets, account.Uid, account.Gid);
    }

    // Creating obeys the umask; the mode is set afterwards.
    private static void Make(string path, UnixFileMode mode)
    {
        if (Directory.Exists(path)) return;
        Directory.CreateDirectory(path);
        File.SetUnixFileMode(path, mode);
    }
}
