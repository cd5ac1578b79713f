using Holdfast.Agent.Fingerprints;

namespace Holdfast.Agent.Registration;

/// <summary>The node as it is registered: options and fingerprint together. Pure.</summary>
internal static class NodeSnapshot
{
    internal static Node Of(AgentOptions options, NodeIdentity identity, NodeFacts facts) => new()
    {
        ID = identity.Id,
        SecretID = identity.SecretId,
        Name = options.NodeName.Length > 0 ? options.NodeName : Environment.MachineName,
        Datacenter = options.Datacenter,
        NodeClass = options.NodeClass,
        NodePool = options.NodePool,
        HTTPAddr = options.HttpAddress,
        TLSEnabled = options.TlsEnabled,
        Attributes = facts.Attributes,
        Meta = options.Meta,
        Drivers = facts.Drivers,
        HostVolumes = options.HostVolumes,
        HostNetworks = options.HostNetworks,
        NodeMaxAllocs = options.NodeMaxAllocs,
        CgroupParent = Cgroups.TaskCgroup.Parent,
        Status = NodeStatus.Ready,
        SchedulingEligibility = NodeEligibility.Eligible,
        NodeResources = ResourcesOf(options, facts),
        ReservedResources = options.Reserved,
        Resources = new() { CPU = (int)facts.CpuMHz, MemoryMB = (int)facts.MemoryMB, Networks = facts.Networks },
        Reserved = new() { CPU = (int)options.Reserved.Cpu.CpuShares, MemoryMB = (int)options.Reserved.Memory.MemoryMB },
    };

    private static NodeResources ResourcesOf(AgentOptions options, NodeFacts facts) => new()
    {
        Cpu = new() { CpuShares = facts.CpuMHz, TotalCpuCores = facts.Cores, ReservableCpuCores = Enumerable.Range(0, facts.Cores).ToValueList() },
        Memory = new() { MemoryMB = facts.MemoryMB },
        Disk = new() { DiskMB = facts.DiskMB },
        Networks = facts.Networks,
        MinDynamicPort = options.MinDynamicPort,
        MaxDynamicPort = options.MaxDynamicPort,
    };
}
