using Holdfast.Agent.Processes;

namespace Holdfast.Agent.Fingerprints;

internal static class MemoryFingerprint
{
    internal static NodeFacts Add(NodeFacts facts, FingerprintSetting setting)
    {
        const long mib = 1024 * 1024;
        var bytes = setting.Options.MemoryTotalMB > 0 ? setting.Options.MemoryTotalMB * mib : MemoryInfo.Bytes("MemTotal");
        return (facts with { MemoryMB = bytes / mib }).With(("memory.totalbytes", $"{bytes}"));
    }
}

/// <summary>/proc/meminfo, whose lines are "MemTotal:  24684100 kB".</summary>
internal static class MemoryInfo
{
    internal static long Bytes(string key)
    {
        var line = (ProcFile.TryRead("/proc/meminfo") ?? "").Split('\n').FirstOrDefault(line => line.StartsWith(key + ":", StringComparison.Ordinal));
        return line?.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, var number, ..] && long.TryParse(number, out var kilobytes) ? kilobytes * 1024 : 0;
    }
}
