namespace Holdfast.Model.Services;

/// <summary>Consul settings of a group or task.</summary>
public sealed record Consul
{
    public string Namespace { get; init; } = "";
    public string Cluster { get; init; } = "";
    public string Partition { get; init; } = "";
}
