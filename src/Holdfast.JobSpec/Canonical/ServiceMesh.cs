namespace Holdfast.JobSpec.Canonical;

/// <summary>Defaults of the service mesh blocks.</summary>
internal static class ServiceMesh
{
    internal static ConsulConnect? Canonicalize(ConsulConnect? connect) => connect is null ? null : connect with
    {
        SidecarService = Canonicalize(connect.SidecarService),
        SidecarTask = Canonicalize(connect.SidecarTask),
        Gateway = Canonicalize(connect.Gateway),
    };

    private static ConsulSidecarService? Canonicalize(ConsulSidecarService? sidecar) => sidecar is null ? null : sidecar with
    {
        Tags = sidecar.Tags.NullIfEmpty(),
        Meta = sidecar.Meta.NullIfEmpty(),
        Proxy = Canonicalize(sidecar.Proxy),
    };

    private static SidecarTask? Canonicalize(SidecarTask? task) => task is null ? null : task with
    {
        Config = FreeFormJson.Canonicalize(task.Config),
        Env = task.Env.NullIfEmpty(),
        Meta = task.Meta.NullIfEmpty(),
        Resources = TaskResources.Canonicalize(task.Resources),
        LogConfig = JobTasks.Canonicalize(task.LogConfig),
        KillTimeout = task.KillTimeout ?? Duration.FromSeconds(5),
        ShutdownDelay = task.ShutdownDelay ?? Duration.Zero,
        VolumeMounts = task.VolumeMounts.Each(JobTasks.Canonicalize),
        Identities = task.Identities.Each(Identities.Canonicalize),
    };

    private static ConsulProxy? Canonicalize(ConsulProxy? proxy) => proxy is null ? null : proxy with
    {
        // ExposeConfig and Path are older names of Expose and Paths that some API clients still send.
        Expose = Canonicalize(proxy.Expose ?? proxy.ExposeConfig),
        ExposeConfig = null,
        Upstreams = proxy.Upstreams.Each(upstream => upstream with { Config = FreeFormJson.Canonicalize(upstream.Config) }),
        TransparentProxy = Canonicalize(proxy.TransparentProxy),
        Config = FreeFormJson.Canonicalize(proxy.Config),
    };

    private static ConsulExposeConfig? Canonicalize(ConsulExposeConfig? expose) =>
        expose is null ? null : new() { Paths = (expose.Paths.NullIfEmpty() ?? expose.Path).NullIfEmpty() };

    private static ConsulTransparentProxy? Canonicalize(ConsulTransparentProxy? proxy) => proxy is null ? null : proxy with
    {
        ExcludeInboundPorts = proxy.ExcludeInboundPorts.NullIfEmpty(),
        ExcludeOutboundPorts = proxy.ExcludeOutboundPorts.NullIfEmpty(),
        ExcludeOutboundCIDRs = proxy.ExcludeOutboundCIDRs.NullIfEmpty(),
        ExcludeUIDs = proxy.ExcludeUIDs.NullIfEmpty(),
    };

    private static ConsulGateway? Canonicalize(ConsulGateway? gateway) => gateway is null ? null : gateway with
    {
        Proxy = gateway.Proxy is null ? null : gateway.Proxy with
        {
            ConnectTimeout = gateway.Proxy.ConnectTimeout ?? Duration.FromSeconds(5),
            EnvoyGatewayBindAddresses = gateway.Proxy.EnvoyGatewayBindAddresses.NullIfEmpty(),
            Config = FreeFormJson.Canonicalize(gateway.Proxy.Config),
        },
        Ingress = gateway.Ingress is null ? null : gateway.Ingress with { Listeners = gateway.Ingress.Listeners.Each(Canonicalize) },
        Terminating = gateway.Terminating is null ? null : gateway.Terminating with { Services = gateway.Terminating.Services.NullIfEmpty() },
    };

    private static ConsulIngressListener Canonicalize(ConsulIngressListener listener) => listener with
    {
        Protocol = listener.Protocol.Or("tcp"),
        Services = listener.Services.Each(service => service with
        {
            Hosts = service.Hosts.NullIfEmpty(),
            RequestHeaders = Canonicalize(service.RequestHeaders),
            ResponseHeaders = Canonicalize(service.ResponseHeaders),
        }),
    };

    private static ConsulHTTPHeaderModifiers? Canonicalize(ConsulHTTPHeaderModifiers? headers) => headers is null ? null : headers with
    {
        Add = headers.Add.NullIfEmpty(),
        Set = headers.Set.NullIfEmpty(),
        Remove = headers.Remove.NullIfEmpty(),
    };
}
