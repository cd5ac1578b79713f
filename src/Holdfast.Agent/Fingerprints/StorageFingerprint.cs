using Holdfast.Agent.Processes;

namespace Holdfast.Agent.Fingerprints;

internal static class StorageFingerprint
{
    internal static NodeFacts Add(NodeFacts facts, FingerprintSetting setting)
    {
        const long mib = 1024 * 1024;
        var space = DiskSpace.Of(setting.AllocDir);
        var disk = setting.Options.DiskTotalMB > 0 ? setting.Options.DiskTotalMB : space.Available / mib;
        return (facts with { DiskMB = disk }).With(
            ("unique.storage.volume", MountedFrom(setting.AllocDir)), ("unique.storage.bytestotal", $"{space.Total}"), ("unique.storage.bytesfree", $"{space.Available}"));
    }

    /// <summary>The device whose mount point is the longest beginning of the path.</summary>
    internal static string? MountedFrom(string path)
    {
        var mounts = from line in (ProcFile.TryRead("/proc/self/mountinfo") ?? "").Split('\n')
                     let halves = line.Split(" - ", 2)
                     where halves.Length == 2
                     let point = halves[0].Split(' ').ElementAtOrDefault(4) ?? ""
                     where path == point || path.StartsWith(point == "/" ? "/" : point + "/", StringComparison.Ordinal)
                     orderby point.Length descending
                     select halves[1].Split(' ').ElementAtOrDefault(1);
        return mounts.FirstOrDefault();
    }
}
