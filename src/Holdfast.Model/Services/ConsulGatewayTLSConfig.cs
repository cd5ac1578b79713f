namespace Holdfast.Model.Services;

/// <summary>TLS settings of a gateway.</summary>
public sealed record ConsulGatewayTLSConfig
{
    public bool Enabled { get; init; }
    public string TLSMinVersion { get; init => field = value ?? ""; } = "";
    public string TLSMaxVersion { get; init => field = value ?? ""; } = "";
    public ValueList<string>? CipherSuites { get; init; }
    public ConsulGatewayTLSSDSConfig? SDS { get; init; }
}
