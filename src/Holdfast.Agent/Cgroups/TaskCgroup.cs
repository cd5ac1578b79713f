using Holdfast.Agent.Native;
using Holdfast.Agent.Processes;

namespace Holdfast.Agent.Cgroups;

/// <summary>The control group of one task: the same path below every hierarchy that this machine mounts. Source of the file names: the kernel's cgroup-v1 and cgroup-v2 documents.</summary>
internal sealed class TaskCgroup(CgroupLayout layout, string name)
{
    internal const string Parent = "holdfast";
    private static readonly TimeSpan KillPause = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan KillDeadline = TimeSpan.FromSeconds(10);

    private string? Unified => layout.Unified is null ? null : At(layout.Unified);

    private IEnumerable<string> Directories => layout.Roots.Select(At);

    /// <summary>Files that a process writes 0 to in order to join.</summary>
    internal IEnumerable<string> JoinFiles => Directories.Select(directory => Path.Combine(directory, "cgroup.procs"));

    internal bool Exists => Directories.Any(Directory.Exists);

    internal IReadOnlyList<int> Pids =>
        [.. (ProcFile.TryRead(Path.Combine(Directories.First(), "cgroup.procs")) ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)];

    /// <summary>Whether the kernel killed a member because the group's memory was used up.</summary>
    internal bool OomKilled => ((layout.Version == "1"
        ? ProcFile.TryReadField(V1("memory", "memory.oom_control"), "oom_kill")
        : ProcFile.TryReadField(Path.Combine(Unified ?? "", "memory.events"), "oom_kill")) ?? 0) > 0;

    /// <exception cref="IOException">The groups cannot be made; also <see cref="UnauthorizedAccessException"/>.</exception>
    internal void Create(CgroupLimits limits)
    {
        if (layout.Version == "2") EnableControllers();
        foreach (var directory in Directories) Directory.CreateDirectory(directory);
        if (layout.Version == "1") LimitV1(limits);
        else LimitV2(limits);
    }

    /// <summary>Stops or continues every member at once; false where the kernel cannot.</summary>
    internal bool Freeze(bool frozen) =>
        (Unified is { } unified && ProcFile.TryWrite(Path.Combine(unified, "cgroup.freeze"), frozen ? "1" : "0"))
        || ProcFile.TryWrite(V1("freezer", "freezer.state"), frozen ? "FROZEN" : "THAWED");

    /// <summary>Kills every member, also those that are being born, and returns once none is left (or after ten seconds).</summary>
    internal async Task KillAsync(TimeProvider clock)
    {
        var deadline = clock.GetUtcNow() + KillDeadline;
        while (Pids is { Count: > 0 } pids && clock.GetUtcNow() < deadline)
        {
            if (Unified is not { } unified || !ProcFile.TryWrite(Path.Combine(unified, "cgroup.kill"), "1")) KillFrozen(pids);
            await Task.Delay(KillPause, clock).ConfigureAwait(false);
        }
    }

    internal CgroupUsage? Usage() => layout.Version == "1" ? UsageV1() : UsageV2();

    /// <summary>Removes the groups; members that are still dying keep a group until the next try.</summary>
    internal bool TryRemove()
    {
        var gone = true;
        foreach (var directory in Directories.Where(Directory.Exists))
        {
            try
            {
                Directory.Delete(directory);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                gone = false;
            }
        }
        return gone;
    }

    private void KillFrozen(IReadOnlyList<int> pids)
    {
        Freeze(true);
        foreach (var pid in pids) Libc.Kill(pid, Signals.Kill);
        Freeze(false);
    }

    private void EnableControllers()
    {
        foreach (var root in new[] { layout.Unified!, Path.Combine(layout.Unified!, Parent) })
        {
            Directory.CreateDirectory(root);
            foreach (var controller in new[] { "+cpu", "+memory", "+pids" }) ProcFile.TryWrite(Path.Combine(root, "cgroup.subtree_control"), controller);
        }
    }

    private void LimitV1(CgroupLimits limits)
    {
        ProcFile.TryWrite(V1("cpu", "cpu.shares"), $"{limits.Shares}");
        if (limits.HardBytes > 0) ProcFile.TryWrite(V1("memory", "memory.limit_in_bytes"), $"{limits.HardBytes}");
        if (limits.SoftBytes > 0) ProcFile.TryWrite(V1("memory", "memory.soft_limit_in_bytes"), $"{limits.SoftBytes}");
    }

    private void LimitV2(CgroupLimits limits)
    {
        ProcFile.TryWrite(Path.Combine(Unified!, "cpu.weight"), $"{limits.Weight}");
        if (limits.HardBytes > 0) ProcFile.TryWrite(Path.Combine(Unified!, "memory.max"), $"{limits.HardBytes}");
        if (limits.SoftBytes > 0) ProcFile.TryWrite(Path.Combine(Unified!, "memory.low"), $"{limits.SoftBytes}");
    }

    private CgroupUsage? UsageV1()
    {
        if (ProcFile.TryReadNumber(V1("cpuacct", "cpuacct.usage")) is not { } cpu) return null;
        var (times, memory, throttling) = (V1("cpuacct", "cpuacct.stat"), V1("memory", "memory.stat"), V1("cpu", "cpu.stat"));
        const long nanosecondsPerTick = 10_000_000;
        return new(cpu, Field(times, "user") * nanosecondsPerTick, Field(times, "system") * nanosecondsPerTick,
            Field(throttling, "nr_throttled"), Field(throttling, "throttled_time"),
            Field(memory, "rss"), Field(memory, "cache"), Field(memory, "swap"),
            ProcFile.TryReadNumber(V1("memory", "memory.usage_in_bytes")) ?? 0, ProcFile.TryReadNumber(V1("memory", "memory.max_usage_in_bytes")) ?? 0);
    }

    private CgroupUsage? UsageV2()
    {
        if (Unified is not { } unified || ProcFile.TryReadField(Path.Combine(unified, "cpu.stat"), "usage_usec") is not { } cpu) return null;
        var (times, memory) = (Path.Combine(unified, "cpu.stat"), Path.Combine(unified, "memory.stat"));
        return new(cpu * 1000, Field(times, "user_usec") * 1000, Field(times, "system_usec") * 1000,
            Field(times, "nr_throttled"), Field(times, "throttled_usec") * 1000,
            Field(memory, "anon"), Field(memory, "file"), ProcFile.TryReadNumber(Path.Combine(unified, "memory.swap.current")) ?? 0,
            ProcFile.TryReadNumber(Path.Combine(unified, "memory.current")) ?? 0, ProcFile.TryReadNumber(Path.Combine(unified, "memory.peak")) ?? 0);
    }

    private static long Field(string path, string key) => ProcFile.TryReadField(path, key) ?? 0;

    private string V1(string controller, string file) => layout.Controllers.TryGetValue(controller, out var root) ? Path.Combine(At(root), file) : "/nonexistent";

    private string At(string root) => Path.Combine(root, Parent, name);
}
