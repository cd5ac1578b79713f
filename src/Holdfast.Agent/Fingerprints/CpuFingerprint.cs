using System.Globalization;
using Holdfast.Agent.Processes;

namespace Holdfast.Agent.Fingerprints;

internal static class CpuFingerprint
{
    // What the kernel tells nothing of, as on many ARM boards, is taken to be this.
    private const double UnknownMHz = 1000;

    internal static NodeFacts Add(NodeFacts facts, FingerprintSetting setting)
    {
        var info = ProcFile.TryRead("/proc/cpuinfo") ?? "";
        var cores = Environment.ProcessorCount;
        var frequency = MaximumMHz() ?? Value(info, "cpu MHz") ?? UnknownMHz;
        var total = setting.Options.CpuTotalCompute > 0 ? setting.Options.CpuTotalCompute : (long)(Math.Round(frequency) * cores);
        var usable = Math.Max(total - setting.Options.Reserved.Cpu.CpuShares, 0);
        return (facts with { CpuMHz = total, Cores = cores }).With(
            ("cpu.numcores", $"{cores}"), ("cpu.frequency", $"{Math.Round(frequency)}"), ("cpu.modelname", Text(info, "model name")),
            ("cpu.totalcompute", $"{total}"), ("cpu.usablecompute", $"{usable}"));
    }

    private static double? MaximumMHz() => ProcFile.TryReadNumber("/sys/devices/system/cpu/cpu0/cpufreq/cpuinfo_max_freq") is { } kilohertz and > 0 ? kilohertz / 1000.0 : null;

    private static double? Value(string info, string key) => double.TryParse(Text(info, key), CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    private static string? Text(string info, string key) =>
        info.Split('\n').FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal))?.Split(':', 2) is [_, var value] ? value.Trim() : null;
}
