namespace Holdfast.Configuration;

/// <summary>The part of the agent that runs allocations.</summary>
internal sealed record ClientConfiguration
{
    public bool Enabled { get; init; }
    /// <summary>Under the data directory when empty.</summary>
    public string AllocDir { get; init; } = "";
    /// <summary>Under the data directory when empty.</summary>
    public string StateDir { get; init; } = "";
    public string NodeClass { get; init; } = "";
    public string NodePool { get; init; } = "default";
    public ValueMap<string> Meta { get; init; } = ValueMap<string>.Empty;
    public ValueMap<string> Options { get; init; } = ValueMap<string>.Empty;
    public ValueMap<HostVolumeInfo> HostVolumes { get; init; } = ValueMap<HostVolumeInfo>.Empty;
    public ValueMap<HostNetworkInfo> HostNetworks { get; init; } = ValueMap<HostNetworkInfo>.Empty;
    public ReservedConfiguration Reserved { get; init; } = new();
    public string NetworkInterface { get; init; } = "";
    /// <summary>MHz; measured when 0.</summary>
    public int CpuTotalCompute { get; init; }
    /// <summary>MiB; measured when 0.</summary>
    public int MemoryTotalMB { get; init; }
    /// <summary>MiB; measured when 0.</summary>
    public int DiskTotalMB { get; init; }
    public int MinDynamicPort { get; init; } = 20_000;
    public int MaxDynamicPort { get; init; } = 32_000;
    public TimeSpan MaxKillTimeout { get; init; } = TimeSpan.FromSeconds(30);
    public int GcMaxAllocs { get; init; } = 50;
    public double GcDiskUsageThreshold { get; init; } = 80;
    public TimeSpan GcInterval { get; init; } = TimeSpan.FromMinutes(1);
    /// <summary>Allocations at most; 0 is no limit.</summary>
    public int NodeMaxAllocs { get; init; }
    /// <summary>Settings of drivers by the name of the driver.</summary>
    public ValueMap<ValueMap<string>> Plugins { get; init; } = ValueMap<ValueMap<string>>.Empty;
}

/// <summary>What the node keeps for itself: MHz, MiB, MiB, and ports such as "22,80,8500-8600".</summary>
internal sealed record ReservedConfiguration
{
    public int Cpu { get; init; }
    public int Memory { get; init; }
    public int Disk { get; init; }
    public string ReservedPorts { get; init; } = "";
}
