namespace Holdfast.Model.Services;

/// <summary>A service reached through the sidecar.</summary>
public sealed record ConsulUpstream
{
    public string DestinationName { get; init => field = value ?? ""; } = "";
    public string DestinationNamespace { get; init => field = value ?? ""; } = "";
    public string DestinationPeer { get; init => field = value ?? ""; } = "";
    public string DestinationPartition { get; init => field = value ?? ""; } = "";
    public string DestinationType { get; init => field = value ?? ""; } = "";
    public int LocalBindPort { get; init; }
    public string Datacenter { get; init => field = value ?? ""; } = "";
    public string LocalBindAddress { get; init => field = value ?? ""; } = "";
    public string LocalBindSocketPath { get; init => field = value ?? ""; } = "";
    public string LocalBindSocketMode { get; init => field = value ?? ""; } = "";
    public ConsulMeshGateway? MeshGateway { get; init; }
    public OpaqueJson? Config { get; init; }
}
