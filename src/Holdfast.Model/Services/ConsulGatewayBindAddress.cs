namespace Holdfast.Model.Services;

/// <summary>Address a gateway binds.</summary>
public sealed record ConsulGatewayBindAddress
{
    public string Name { get; init => field = value ?? ""; } = "";
    public string Address { get; init => field = value ?? ""; } = "";
    public int Port { get; init; }
}
