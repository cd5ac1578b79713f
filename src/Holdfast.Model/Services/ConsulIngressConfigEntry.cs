namespace Holdfast.Model.Services;

/// <summary>An ingress gateway.</summary>
public sealed record ConsulIngressConfigEntry
{
    public ConsulGatewayTLSConfig? TLS { get; init; }
    public ValueList<ConsulIngressListener>? Listeners { get; init; }
}
