using System.Globalization;
using Holdfast.Agent.Fingerprints;
using Holdfast.Agent.Processes;

namespace Holdfast.Agent.Stats;

/// <summary>What the machine uses now: CPU between one look and the next, memory and disk at the moment.</summary>
internal sealed class HostMeter(string allocDir, Func<double> coreMHz)
{
    private readonly Lock _lock = new();
    private Dictionary<string, CpuTimes> _last = [];

    private sealed record CpuTimes(double User, double System, double Idle)
    {
        internal double Total => User + System + Idle;
    }

    internal HostStats Measure()
    {
        var cores = Cores();
        var disk = DiskOf(allocDir);
        return new()
        {
            Memory = Memory(),
            CPU = cores.ToValueList(),
            DiskStats = [disk],
            AllocDirStats = disk,
            Uptime = (long)double.Parse((ProcFile.TryRead("/proc/uptime") ?? "0").Split(' ')[0], CultureInfo.InvariantCulture),
            CPUTicksConsumed = cores.Sum(core => 100 - core.Idle) / 100 * coreMHz(),
        };
    }

    private List<HostCPUStats> Cores()
    {
        lock (_lock)
        {
            var now = Read();
            var stats = now.Select(core => Since(core.Key, core.Value, _last.GetValueOrDefault(core.Key) ?? new(0, 0, 0))).ToList();
            _last = now;
            return stats;
        }
    }

    private static HostCPUStats Since(string name, CpuTimes now, CpuTimes before)
    {
        var span = Math.Max(now.Total - before.Total, 1);
        return new() { CPU = name, User = 100 * (now.User - before.User) / span, System = 100 * (now.System - before.System) / span, Idle = 100 * (now.Idle - before.Idle) / span };
    }

    // /proc/stat: cpu0 user nice system idle iowait irq softirq steal …
    private static Dictionary<string, CpuTimes> Read() =>
        (ProcFile.TryRead("/proc/stat") ?? "").Split('\n')
            .Where(line => line.StartsWith("cpu", StringComparison.Ordinal) && line.Length > 3 && char.IsAsciiDigit(line[3]))
            .Select(line => line.Split(' '))
            .ToDictionary(fields => fields[0], fields => new CpuTimes(Sum(fields, 1, 2), Sum(fields, 3, 6, 7, 8), Sum(fields, 4, 5)));

    private static double Sum(string[] fields, params int[] indexes) =>
        indexes.Where(index => index < fields.Length).Sum(index => double.Parse(fields[index], CultureInfo.InvariantCulture));

    private static HostMemoryStats Memory()
    {
        var (total, free, available) = (MemoryInfo.Bytes("MemTotal"), MemoryInfo.Bytes("MemFree"), MemoryInfo.Bytes("MemAvailable"));
        return new() { Total = total, Free = free, Available = available, Used = total - available };
    }

    private static HostDiskStats DiskOf(string path)
    {
        var space = DiskSpace.Of(path);
        return new()
        {
            Device = StorageFingerprint.MountedFrom(path) ?? "", Mountpoint = path, Size = space.Total, Used = space.Total - space.Available, Available = space.Available,
            UsedPercent = space.Use.BytesPercent, InodesUsedPercent = space.Use.InodesPercent,
        };
    }
}
