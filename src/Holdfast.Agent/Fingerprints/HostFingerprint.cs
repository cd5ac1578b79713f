using System.Runtime.InteropServices;
using Holdfast.Agent.Processes;

namespace Holdfast.Agent.Fingerprints;

internal static class HostFingerprint
{
    /// <summary>In the words of Go, which job files use.</summary>
    internal static string Architecture => RuntimeInformation.OSArchitecture switch
    {
        System.Runtime.InteropServices.Architecture.X64 => "amd64",
        System.Runtime.InteropServices.Architecture.Arm64 => "arm64",
        System.Runtime.InteropServices.Architecture.X86 => "386",
        var other => other.ToString().ToLowerInvariant(),
    };

    internal static NodeFacts Add(NodeFacts facts, FingerprintSetting setting)
    {
        var release = (ProcFile.TryRead("/etc/os-release") ?? "").Split('\n').Select(line => line.Split('=', 2)).Where(pair => pair.Length == 2).ToLookup(pair => pair[0], pair => pair[1].Trim('"'));
        return facts.With(
            ("kernel.name", "linux"), ("kernel.arch", RuntimeInformation.OSArchitecture == System.Runtime.InteropServices.Architecture.Arm64 ? "aarch64" : "x86_64"),
            ("kernel.version", (ProcFile.TryRead("/proc/sys/kernel/osrelease") ?? "").Trim()),
            ("os.name", release["ID"].FirstOrDefault() ?? "linux"), ("os.version", release["VERSION_ID"].FirstOrDefault()),
            ("unique.hostname", Environment.MachineName));
    }
}
