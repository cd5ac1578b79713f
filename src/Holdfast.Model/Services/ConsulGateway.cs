namespace Holdfast.Model.Services;

/// <summary>A mesh gateway.</summary>
public sealed record ConsulGateway
{
    public ConsulGatewayProxy? Proxy { get; init; }
    public ConsulIngressConfigEntry? Ingress { get; init; }
    public ConsulTerminatingConfigEntry? Terminating { get; init; }
    public ConsulMeshConfigEntry? Mesh { get; init; }
}
