namespace Holdfast.Model.Services;

/// <summary>A service behind an ingress gateway.</summary>
public sealed record ConsulIngressService
{
    public string Name { get; init => field = value ?? ""; } = "";
    public ValueList<string>? Hosts { get; init; }
    public ConsulGatewayTLSConfig? TLS { get; init; }
    public ConsulHTTPHeaderModifiers? RequestHeaders { get; init; }
    public ConsulHTTPHeaderModifiers? ResponseHeaders { get; init; }
    public long? MaxConnections { get; init; }
    public long? MaxPendingRequests { get; init; }
    public long? MaxConcurrentRequests { get; init; }
}
