namespace Holdfast.Model.Services;

/// <summary>Where a gateway finds its certificate.</summary>
public sealed record ConsulGatewayTLSSDSConfig
{
    public string ClusterName { get; init => field = value ?? ""; } = "";
    public string CertResource { get; init => field = value ?? ""; } = "";
}
