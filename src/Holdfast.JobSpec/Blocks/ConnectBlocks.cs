using Holdfast.JobSpec.Schema;

namespace Holdfast.JobSpec.Blocks;

/// <summary>The service mesh of a service: its sidecar and the sidecar's proxy and task.</summary>
internal static class ConnectBlocks
{
    private static readonly BlockSchema<ConsulExposePath> Path = new BlockSchema<ConsulExposePath>(new())
        .Text("path", (path, value) => path with { Path = value })
        .Text("protocol", (path, value) => path with { Protocol = value })
        .Int("local_path_port", (path, value) => path with { LocalPathPort = value })
        .Text("listener_port", (path, value) => path with { ListenerPort = value });

    private static readonly BlockSchema<ConsulExposeConfig> Expose = new BlockSchema<ConsulExposeConfig>(new())
        .Blocks("path", Path, (expose, paths) => expose with { Paths = paths });

    private static readonly BlockSchema<ConsulMeshGateway> MeshGateway = new BlockSchema<ConsulMeshGateway>(new())
        .Text("mode", (gateway, value) => gateway with { Mode = value });

    private static readonly BlockSchema<ConsulUpstream> Upstream = new BlockSchema<ConsulUpstream>(new())
        .Text("destination_name", (upstream, value) => upstream with { DestinationName = value })
        .Text("destination_namespace", (upstream, value) => upstream with { DestinationNamespace = value })
        .Text("destination_peer", (upstream, value) => upstream with { DestinationPeer = value })
        .Text("destination_partition", (upstream, value) => upstream with { DestinationPartition = value })
        .Text("destination_type", (upstream, value) => upstream with { DestinationType = value })
        .Int("local_bind_port", (upstream, value) => upstream with { LocalBindPort = value })
        .Text("datacenter", (upstream, value) => upstream with { Datacenter = value })
        .Text("local_bind_address", (upstream, value) => upstream with { LocalBindAddress = value })
        .Text("local_bind_socket_path", (upstream, value) => upstream with { LocalBindSocketPath = value })
        .Text("local_bind_socket_mode", (upstream, value) => upstream with { LocalBindSocketMode = value })
        .Block("mesh_gateway", MeshGateway, (upstream, gateway) => upstream with { MeshGateway = gateway })
        .FreeForm("config", (upstream, value) => upstream with { Config = value });

    private static readonly BlockSchema<ConsulTransparentProxy> TransparentProxy = new BlockSchema<ConsulTransparentProxy>(new())
        .Text("uid", (proxy, value) => proxy with { UID = value })
        .Int("outbound_port", (proxy, value) => proxy with { OutboundPort = value })
        .Texts("exclude_inbound_ports", (proxy, value) => proxy with { ExcludeInboundPorts = value })
        .Ints("exclude_outbound_ports", (proxy, value) => proxy with { ExcludeOutboundPorts = value })
        .Texts("exclude_outbound_cidrs", (proxy, value) => proxy with { ExcludeOutboundCIDRs = value })
        .Texts("exclude_uids", (proxy, value) => proxy with { ExcludeUIDs = value })
        .Bool("no_dns", (proxy, value) => proxy with { NoDNS = value });

    private static readonly BlockSchema<ConsulProxy> Proxy = new BlockSchema<ConsulProxy>(new())
        .Text("local_service_address", (proxy, value) => proxy with { LocalServiceAddress = value })
        .Int("local_service_port", (proxy, value) => proxy with { LocalServicePort = value })
        .Block("expose", Expose, (proxy, expose) => proxy with { Expose = expose })
        .Blocks("upstreams", Upstream, (proxy, upstreams) => proxy with { Upstreams = upstreams })
        .Block("transparent_proxy", TransparentProxy, (proxy, transparent) => proxy with { TransparentProxy = transparent })
        .FreeForm("config", (proxy, value) => proxy with { Config = value });

    private static readonly BlockSchema<ConsulSidecarService> SidecarService = new BlockSchema<ConsulSidecarService>(new())
        .Texts("tags", (sidecar, value) => sidecar with { Tags = value })
        .Text("port", (sidecar, value) => sidecar with { Port = value })
        .Block("proxy", Proxy, (sidecar, proxy) => sidecar with { Proxy = proxy })
        .Bool("disable_default_tcp_check", (sidecar, value) => sidecar with { DisableDefaultTCPCheck = value })
        .Map("meta", (sidecar, value) => sidecar with { Meta = value });

    private static readonly BlockSchema<SidecarTask> SidecarTask = new BlockSchema<SidecarTask>(new())
        .Text("name", (task, value) => task with { Name = value })
        .Text("driver", (task, value) => task with { Driver = value })
        .Text("user", (task, value) => task with { User = value })
        .FreeForm("config", (task, value) => task with { Config = value })
        .Map("env", (task, value) => task with { Env = value })
        .Map("meta", (task, value) => task with { Meta = value })
        .Block("resources", ResourceBlocks.Resources, (task, resources) => task with { Resources = resources })
        .Duration("kill_timeout", (task, value) => task with { KillTimeout = value })
        .Duration("shutdown_delay", (task, value) => task with { ShutdownDelay = value })
        .Text("kill_signal", (task, value) => task with { KillSignal = value })
        .Block("logs", TaskBlocks.Logs, (task, logs) => task with { LogConfig = logs })
        .Blocks("volume_mount", TaskBlocks.VolumeMount, (task, mounts) => task with { VolumeMounts = mounts })
        .Blocks("identity", TaskBlocks.Identity, (task, identities) => task with { Identities = identities });

    internal static readonly BlockSchema<ConsulConnect> Connect = new BlockSchema<ConsulConnect>(new())
        .Bool("native", (connect, value) => connect with { Native = value })
        .Block("sidecar_service", SidecarService, (connect, sidecar) => connect with { SidecarService = sidecar })
        .Block("sidecar_task", SidecarTask, (connect, task) => connect with { SidecarTask = task })
        .Block("gateway", GatewayBlocks.Gateway, (connect, gateway) => connect with { Gateway = gateway });
}
