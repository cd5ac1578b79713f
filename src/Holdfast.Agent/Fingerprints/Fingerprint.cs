using Holdfast.Agent.Cgroups;
using Holdfast.Agent.Drivers;

namespace Holdfast.Agent.Fingerprints;

/// <summary>What fingerprints look at besides the machine.</summary>
internal sealed record FingerprintSetting(AgentOptions Options, string AllocDir, CgroupLayout Cgroups, IReadOnlyList<ITaskDriver> Drivers);

/// <summary>One thing that is found out about the machine. The names of attributes are Nomad's.</summary>
internal sealed record Fingerprint(string Name, Func<NodeFacts, FingerprintSetting, NodeFacts> Add)
{
    private static readonly Fingerprint[] All =
    [
        new("arch", (facts, _) => facts.With(("cpu.arch", HostFingerprint.Architecture))),
        new("cpu", CpuFingerprint.Add),
        new("memory", MemoryFingerprint.Add),
        new("storage", StorageFingerprint.Add),
        new("host", HostFingerprint.Add),
        new("network", NetworkFingerprint.Add),
        new("cgroup", (facts, setting) => facts.With(("os.cgroups.version", setting.Cgroups.Version), ("unique.cgroup.version", setting.Cgroups.Version.Length > 0 ? $"v{setting.Cgroups.Version}" : ""))),
        new("signal", (facts, _) => facts.With(("os.signals", string.Join(',', Native.Signals.All)))),
        new("nomad", VersionFingerprint.Add),
        new("driver", DriverFingerprint.Add),
    ];

    /// <summary>All but those that the option fingerprint.denylist names.</summary>
    internal static NodeFacts Take(FingerprintSetting setting)
    {
        var denied = (setting.Options.Options.TryGetValue("fingerprint.denylist", out var list) ? list : "").Split(',', StringSplitOptions.TrimEntries);
        return All.Where(fingerprint => !denied.Contains(fingerprint.Name)).Aggregate(new NodeFacts(), (facts, fingerprint) => fingerprint.Add(facts, setting));
    }
}
