namespace Holdfast.Model.Services;

/// <summary>Consul settings of a group or task.</summary>
public sealed record Consul
{
    public string Namespace { get; init => field = value ?? ""; } = "";
    public string Cluster { get; init => field = value ?? ""; } = "";
    public string Partition { get; init => field = value ?? ""; } = "";
}
