using Holdfast.JobSpec.Schema;

namespace Holdfast.JobSpec.Blocks;

/// <summary>Gateways of the service mesh.</summary>
internal static class GatewayBlocks
{
    private static readonly BlockSchema<ConsulGatewayBindAddress> BindAddress = new BlockSchema<ConsulGatewayBindAddress>(new())
        .Label((bind, label) => bind with { Name = label })
        .Text("address", (bind, value) => bind with { Address = value })
        .Int("port", (bind, value) => bind with { Port = value });

    private static readonly BlockSchema<ConsulGatewayProxy> Proxy = new BlockSchema<ConsulGatewayProxy>(new())
        .Duration("connect_timeout", (proxy, value) => proxy with { ConnectTimeout = value })
        .Bool("envoy_gateway_bind_tagged_addresses", (proxy, value) => proxy with { EnvoyGatewayBindTaggedAddresses = value })
        .BlockMap("envoy_gateway_bind_addresses", BindAddress, (proxy, addresses) => proxy with { EnvoyGatewayBindAddresses = addresses })
        .Bool("envoy_gateway_no_default_bind", (proxy, value) => proxy with { EnvoyGatewayNoDefaultBind = value })
        .Text("envoy_dns_discovery_type", (proxy, value) => proxy with { EnvoyDNSDiscoveryType = value })
        .FreeForm("config", (proxy, value) => proxy with { Config = value });

    private static readonly BlockSchema<ConsulGatewayTLSSDSConfig> Sds = new BlockSchema<ConsulGatewayTLSSDSConfig>(new())
        .Text("cluster_name", (sds, value) => sds with { ClusterName = value })
        .Text("cert_resource", (sds, value) => sds with { CertResource = value });

    private static readonly BlockSchema<ConsulGatewayTLSConfig> Tls = new BlockSchema<ConsulGatewayTLSConfig>(new())
        .Bool("enabled", (tls, value) => tls with { Enabled = value })
        .Text("tls_min_version", (tls, value) => tls with { TLSMinVersion = value })
        .Text("tls_max_version", (tls, value) => tls with { TLSMaxVersion = value })
        .Texts("cipher_suites", (tls, value) => tls with { CipherSuites = value })
        .Block("sds", Sds, (tls, sds) => tls with { SDS = sds });

    private static readonly BlockSchema<ConsulHTTPHeaderModifiers> Headers = new BlockSchema<ConsulHTTPHeaderModifiers>(new())
        .Map("add", (headers, value) => headers with { Add = value })
        .Map("set", (headers, value) => headers with { Set = value })
        .Texts("remove", (headers, value) => headers with { Remove = value });

    private static readonly BlockSchema<ConsulIngressService> IngressService = new BlockSchema<ConsulIngressService>(new())
        .Text("name", (service, value) => service with { Name = value })
        .Texts("hosts", (service, value) => service with { Hosts = value })
        .Block("tls", Tls, (service, tls) => service with { TLS = tls })
        .Block("request_headers", Headers, (service, headers) => service with { RequestHeaders = headers })
        .Block("response_headers", Headers, (service, headers) => service with { ResponseHeaders = headers })
        .Long("max_connections", (service, value) => service with { MaxConnections = value })
        .Long("max_pending_requests", (service, value) => service with { MaxPendingRequests = value })
        .Long("max_concurrent_requests", (service, value) => service with { MaxConcurrentRequests = value });

    private static readonly BlockSchema<ConsulIngressListener> Listener = new BlockSchema<ConsulIngressListener>(new())
        .Int("port", (listener, value) => listener with { Port = value })
        .Text("protocol", (listener, value) => listener with { Protocol = value })
        .Blocks("service", IngressService, (listener, services) => listener with { Services = services });

    private static readonly BlockSchema<ConsulIngressConfigEntry> Ingress = new BlockSchema<ConsulIngressConfigEntry>(new())
        .Block("tls", Tls, (ingress, tls) => ingress with { TLS = tls })
        .Blocks("listener", Listener, (ingress, listeners) => ingress with { Listeners = listeners });

    private static readonly BlockSchema<ConsulLinkedService> LinkedService = new BlockSchema<ConsulLinkedService>(new())
        .Text("name", (service, value) => service with { Name = value })
        .Text("ca_file", (service, value) => service with { CAFile = value })
        .Text("cert_file", (service, value) => service with { CertFile = value })
        .Text("key_file", (service, value) => service with { KeyFile = value })
        .Text("sni", (service, value) => service with { SNI = value });

    private static readonly BlockSchema<ConsulTerminatingConfigEntry> Terminating = new BlockSchema<ConsulTerminatingConfigEntry>(new())
        .Blocks("service", LinkedService, (terminating, services) => terminating with { Services = services });

    private static readonly BlockSchema<ConsulMeshConfigEntry> Mesh = new(new());

    internal static readonly BlockSchema<ConsulGateway> Gateway = new BlockSchema<ConsulGateway>(new())
        .Block("proxy", Proxy, (gateway, proxy) => gateway with { Proxy = proxy })
        .Block("ingress", Ingress, (gateway, ingress) => gateway with { Ingress = ingress })
        .Block("terminating", Terminating, (gateway, terminating) => gateway with { Terminating = terminating })
        .Block("mesh", Mesh, (gateway, mesh) => gateway with { Mesh = mesh });
}
