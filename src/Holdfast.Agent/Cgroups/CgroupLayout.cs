using Holdfast.Agent.Native;
using Holdfast.Agent.Processes;

namespace Holdfast.Agent.Cgroups;

/// <summary>Where the control groups of this machine are mounted.</summary>
/// <param name="Version">"2" when the unified hierarchy has the controllers, "1" when others have them, "" without any.</param>
/// <param name="Controllers">Mount points of version 1 by controller.</param>
/// <param name="Unified">Mount point of version 2, which beside version 1 still offers kill and freeze; null without one.</param>
internal sealed record CgroupLayout(string Version, ValueMap<string> Controllers, string? Unified)
{
    private static readonly string[] Used = ["cpu", "cpuacct", "memory", "freezer", "pids"];

    internal static CgroupLayout Detect() => Parse(ProcFile.TryRead("/proc/self/mountinfo") ?? "");

    /// <summary>Reads the text of /proc/PID/mountinfo; source: proc(5).</summary>
    internal static CgroupLayout Parse(string mountInfo)
    {
        var controllers = new Dictionary<string, string>();
        string? unified = null;
        foreach (var line in mountInfo.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var halves = line.Split(" - ", 2);
            if (halves.Length < 2 || halves[0].Split(' ') is not { Length: > 4 } mount || halves[1].Split(' ') is not { Length: > 2 } fileSystem) continue;
            if (fileSystem[0] == "cgroup2") unified ??= mount[4];
            if (fileSystem[0] != "cgroup") continue;
            foreach (var controller in fileSystem[2].Split(',').Where(Used.Contains)) controllers.TryAdd(controller, mount[4]);
        }
        var version = controllers.ContainsKey("memory") || controllers.ContainsKey("cpu") ? "1" : unified is null ? "" : "2";
        return new(version, controllers.ToValueMap(), unified);
    }

    /// <summary>Whether this process may make groups below every hierarchy it would use.</summary>
    internal bool Writable => Version.Length > 0 && Roots.All(MayMakeGroups);

    /// <summary>The mount points to make groups under, each once.</summary>
    internal IEnumerable<string> Roots => Controllers.Values.Concat(Unified is null ? [] : [Unified]).Distinct();

    private static bool MayMakeGroups(string root)
    {
        try
        {
            Directory.CreateDirectory(Path.Combine(root, TaskCgroup.Parent));
            return Libc.EffectiveUser() == 0 || ProcFile.TryWrite(Path.Combine(root, "cgroup.procs"), "");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
