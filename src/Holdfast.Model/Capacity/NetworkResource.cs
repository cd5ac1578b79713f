namespace Holdfast.Model.Capacity;

/// <summary>A network asked for or assigned, with its ports.</summary>
public sealed record NetworkResource
{
    public string Mode { get; init; } = "";
    public string Device { get; init; } = "";
    public string CIDR { get; init; } = "";
    public string IP { get; init; } = "";
    public DNSConfig? DNS { get; init; }
    public ValueList<Port>? ReservedPorts { get; init; }
    public ValueList<Port>? DynamicPorts { get; init; }
    public string Hostname { get; init; } = "";
    public int? MBits { get; init; }
    public CNIConfig? CNI { get; init; }
}
