namespace Holdfast.Model.Nodes;

/// <summary>A named network of a node.</summary>
public sealed record HostNetworkInfo
{
    public string Name { get; init; } = "";
    public string CIDR { get; init; } = "";
    public string Interface { get; init; } = "";
    public string ReservedPorts { get; init; } = "";
}
