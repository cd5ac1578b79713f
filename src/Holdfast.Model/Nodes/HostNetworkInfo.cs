namespace Holdfast.Model.Nodes;

/// <summary>A named network of a node.</summary>
public sealed record HostNetworkInfo
{
    public string Name { get; init => field = value ?? ""; } = "";
    public string CIDR { get; init => field = value ?? ""; } = "";
    public string Interface { get; init => field = value ?? ""; } = "";
    public string ReservedPorts { get; init => field = value ?? ""; } = "";
}
