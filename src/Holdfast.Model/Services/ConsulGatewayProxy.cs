namespace Holdfast.Model.Services;

/// <summary>Proxy settings of a gateway.</summary>
public sealed record ConsulGatewayProxy
{
    public Duration? ConnectTimeout { get; init; }
    public bool EnvoyGatewayBindTaggedAddresses { get; init; }
    public ValueMap<ConsulGatewayBindAddress>? EnvoyGatewayBindAddresses { get; init; }
    public bool EnvoyGatewayNoDefaultBind { get; init; }
    public string EnvoyDNSDiscoveryType { get; init => field = value ?? ""; } = "";
    public OpaqueJson? Config { get; init; }
}
