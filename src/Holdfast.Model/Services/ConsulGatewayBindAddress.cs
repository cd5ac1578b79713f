namespace Holdfast.Model.Services;

/// <summary>Address a gateway binds.</summary>
public sealed record ConsulGatewayBindAddress
{
    public string Name { get; init; } = "";
    public string Address { get; init; } = "";
    public int Port { get; init; }
}
