namespace Holdfast.Agent;

/// <summary>How a node agent is set up. Measured values stand in for every number that is 0.</summary>
public sealed record AgentOptions
{
    /// <summary>Absolute. Local state goes to client/ below it, allocation directories to alloc/ unless <see cref="AllocDir"/> says otherwise.</summary>
    public required string DataDir { get; init; }
    public string AllocDir { get; init; } = "";
    public string StateDir { get; init; } = "";
    /// <summary>The host name when empty.</summary>
    public string NodeName { get; init; } = "";
    public string Datacenter { get; init; } = "dc1";
    public string Region { get; init; } = "global";
    public string NodeClass { get; init; } = "";
    public string NodePool { get; init; } = "default";
    /// <summary>Host and port at which the node's HTTP API is reached.</summary>
    public string HttpAddress { get; init; } = "";
    public bool TlsEnabled { get; init; }
    public string Version { get; init; } = "0.1.0";
    public ValueMap<string> Meta { get; init; } = ValueMap<string>.Empty;
    /// <summary>Client options as Nomad documents them: env.denylist, fingerprint.denylist, driver.raw_exec.enable, driver.allowlist, …</summary>
    public ValueMap<string> Options { get; init; } = ValueMap<string>.Empty;
    public ValueMap<HostVolumeInfo> HostVolumes { get; init; } = ValueMap<HostVolumeInfo>.Empty;
    public ValueMap<HostNetworkInfo> HostNetworks { get; init; } = ValueMap<HostNetworkInfo>.Empty;
    public NodeReservedResources Reserved { get; init; } = new();
    public string NetworkInterface { get; init; } = "";
    /// <summary>MHz over all cores.</summary>
    public int CpuTotalCompute { get; init; }
    public int MemoryTotalMB { get; init; }
    public int DiskTotalMB { get; init; }
    public int MinDynamicPort { get; init; } = 20_000;
    public int MaxDynamicPort { get; init; } = 32_000;
    public int NodeMaxAllocs { get; init; }
    /// <summary>No task's kill_timeout is taken to be longer.</summary>
    public TimeSpan MaxKillTimeout { get; init; } = TimeSpan.FromSeconds(30);
    /// <summary>Finished allocations kept; the oldest beyond are collected.</summary>
    public int GcMaxAllocs { get; init; } = 50;
    /// <summary>Percent of the allocation directory's file system.</summary>
    public double GcDiskUsageThreshold { get; init; } = 80;
    public double GcInodeUsageThreshold { get; init; } = 70;
    public TimeSpan GcInterval { get; init; } = TimeSpan.FromMinutes(1);
    public RawExecOptions RawExec { get; init; } = new();
}

/// <summary>Configuration of the raw_exec driver. Like Nomad's it is off unless switched on: any process runs with the agent's own rights.</summary>
public sealed record RawExecOptions
{
    public bool Enabled { get; init; }
    /// <summary>Run tasks without control groups, hence without limits.</summary>
    public bool NoCgroups { get; init; }
    /// <summary>Variables that tasks may not see; * at the end stands for any rest.</summary>
    public ValueList<string> DeniedEnvvars { get; init; } = ValueList<string>.Empty;
}
