namespace Holdfast.Model.Capacity;

/// <summary>A network asked for or assigned, with its ports.</summary>
public sealed record NetworkResource
{
    public string Mode { get; init => field = value ?? ""; } = "";
    public string Device { get; init => field = value ?? ""; } = "";
    public string CIDR { get; init => field = value ?? ""; } = "";
    public string IP { get; init => field = value ?? ""; } = "";
    public DNSConfig? DNS { get; init; }
    public ValueList<Port>? ReservedPorts { get; init; }
    public ValueList<Port>? DynamicPorts { get; init; }
    public string Hostname { get; init => field = value ?? ""; } = "";
    public int? MBits { get; init; }
    public CNIConfig? CNI { get; init; }
}
