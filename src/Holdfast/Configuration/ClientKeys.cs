using Holdfast.Hcl;
using Holdfast.Hcl.Syntax;
using static Holdfast.Configuration.Section<Holdfast.Configuration.ClientConfiguration>;

namespace Holdfast.Configuration;

/// <summary>Every key of the client block.</summary>
internal static class ClientKeys
{
    private const int Most = int.MaxValue;

    private static readonly Section<ReservedConfiguration> Reserved = new(
        Section<ReservedConfiguration>.On("cpu", (reserved, value) => reserved with { Cpu = value.Whole(0, Most) }),
        Section<ReservedConfiguration>.On("memory", (reserved, value) => reserved with { Memory = value.Whole(0, Most) }),
        Section<ReservedConfiguration>.On("disk", (reserved, value) => reserved with { Disk = value.Whole(0, Most) }),
        Section<ReservedConfiguration>.On("reserved_ports", (reserved, value) => reserved with { ReservedPorts = value.Text() }));

    private static readonly Section<HostVolumeInfo> HostVolume = new(
        Section<HostVolumeInfo>.On("path", (volume, value) => volume with { Path = value.Text() }),
        Section<HostVolumeInfo>.On("read_only", (volume, value) => volume with { ReadOnly = value.Flag() }));

    private static readonly Section<HostNetworkInfo> HostNetwork = new(
        Section<HostNetworkInfo>.On("cidr", (network, value) => network with { CIDR = value.Text() }),
        Section<HostNetworkInfo>.On("interface", (network, value) => network with { Interface = value.Text() }),
        Section<HostNetworkInfo>.On("reserved_ports", (network, value) => network with { ReservedPorts = value.Text() }));

    public static Section<ClientConfiguration> All { get; } = new(
        On("enabled", (client, value) => client with { Enabled = value.Flag() }),
        On("alloc_dir", (client, value) => client with { AllocDir = value.Text() }),
        On("state_dir", (client, value) => client with { StateDir = value.Text() }),
        On("node_class", (client, value) => client with { NodeClass = value.Text() }),
        On("node_pool", (client, value) => client with { NodePool = value.Text() }),
        new FreeForm("meta", (client, meta) => client with { Meta = Merged(client.Meta, meta) }),
        new FreeForm("options", (client, options) => client with { Options = Merged(client.Options, options) }),
        new Nested("host_volume", 1, ReadHostVolume),
        new Nested("host_network", 1, ReadHostNetwork),
        Part("reserved", Reserved, client => client.Reserved, (client, reserved) => client with { Reserved = reserved }),
        On("network_interface", (client, value) => client with { NetworkInterface = value.Text() }),
        On("cpu_total_compute", (client, value) => client with { CpuTotalCompute = value.Whole(0, Most) }),
        On("memory_total_mb", (client, value) => client with { MemoryTotalMB = value.Whole(0, Most) }),
        On("disk_total_mb", (client, value) => client with { DiskTotalMB = value.Whole(0, Most) }),
        On("min_dynamic_port", (client, value) => client with { MinDynamicPort = value.Whole(1, 65_535) }),
        On("max_dynamic_port", (client, value) => client with { MaxDynamicPort = value.Whole(1, 65_535) }),
        On("max_kill_timeout", (client, value) => client with { MaxKillTimeout = value.Span() }),
        On("gc_max_allocs", (client, value) => client with { GcMaxAllocs = value.Whole(1, Most) }),
        On("gc_disk_usage_threshold", (client, value) => client with { GcDiskUsageThreshold = value.Percent() }),
        On("gc_interval", (client, value) => client with { GcInterval = value.Span() }),
        On("node_max_allocs", (client, value) => client with { NodeMaxAllocs = value.Whole(0, Most) }),
        new Ignored("servers", "server and client share one process in this version"),
        new Ignored("server_join", "server and client share one process in this version"),
        new Ignored("no_host_uuid", "the node's id is always made by chance and kept"),
        new Ignored("gc_inode_usage_threshold", "disk use alone is watched"),
        new Ignored("gc_parallel_destroys", "directories are removed one after another"));

    private static ClientConfiguration ReadHostVolume(ClientConfiguration client, Block block, Diagnostics diagnostics)
    {
        var volume = HostVolume.Read(block.Body, new(), diagnostics);
        if (!System.IO.Path.IsPathRooted(volume.Path))
            diagnostics.Error("Unsuitable value", $"host_volume \"{block.Label()}\" needs an absolute path.", block.Range);
        return client with { HostVolumes = client.HostVolumes.With(block.Label(), volume) };
    }

    private static ClientConfiguration ReadHostNetwork(ClientConfiguration client, Block block, Diagnostics diagnostics)
    {
        var network = HostNetwork.Read(block.Body, new() { Name = block.Label() }, diagnostics);
        return client with { HostNetworks = client.HostNetworks.With(block.Label(), network) };
    }

    private static ValueMap<string> Merged(ValueMap<string> earlier, ValueMap<string> later) => earlier.Concat(later).ToValueMap();
}
