namespace Holdfast.Model.Allocations;

/// <summary>The network an allocation got on its node.</summary>
public sealed record AllocNetworkStatus
{
    public string InterfaceName { get; init; } = "";
    public string Address { get; init; } = "";
    public string AddressIPv6 { get; init; } = "";
    public DNSConfig? DNS { get; init; }
}
