using Holdfast.JobSpec.Schema;

namespace Holdfast.JobSpec.Blocks;

internal static class ResourceBlocks
{
    private static readonly BlockSchema<RequestedDevice> Device = new BlockSchema<RequestedDevice>(new())
        .Label((device, label) => device with { Name = label })
        .Text("name", (device, value) => device with { Name = value })
        .Long("count", (device, value) => device with { Count = value })
        .Blocks("constraint", PlacementBlocks.Constraint, (device, constraints) => device with { Constraints = constraints })
        .Blocks("affinity", PlacementBlocks.Affinity, (device, affinities) => device with { Affinities = affinities });

    private static readonly BlockSchema<NUMAResource> Numa = new BlockSchema<NUMAResource>(new())
        .Text("affinity", (numa, value) => numa with { Affinity = value })
        .Texts("devices", (numa, value) => numa with { Devices = value });

    internal static readonly BlockSchema<Resources> Resources = new BlockSchema<Resources>(new())
        .Int("cpu", (resources, value) => resources with { CPU = value })
        .Int("cores", (resources, value) => resources with { Cores = value })
        .Int("memory", (resources, value) => resources with { MemoryMB = value })
        .Int("memory_max", (resources, value) => resources with { MemoryMaxMB = value })
        .Int("secrets", (resources, value) => resources with { SecretsMB = value })
        .Int("disk", (resources, _) => resources, Notes.NoDisk)
        .Int("iops", (resources, _) => resources, Notes.NoIops)
        .Blocks("network", NetworkBlocks.Network, (resources, networks) => resources with { Networks = networks })
        .Blocks("device", Device, (resources, devices) => resources with { Devices = devices })
        .Block("numa", Numa, (resources, numa) => resources with { NUMA = numa }, Notes.Paid);
}
