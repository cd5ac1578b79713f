namespace Holdfast.Model.Nodes;

/// <summary>Reserved ports.</summary>
public sealed record NodeReservedNetworkResources
{
    /// <summary>Comma-separated ports and ranges.</summary>
    public string ReservedHostPorts { get; init => field = value ?? ""; } = "";
}
