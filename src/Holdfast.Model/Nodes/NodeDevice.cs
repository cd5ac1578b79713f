namespace Holdfast.Model.Nodes;

/// <summary>One device instance.</summary>
public sealed record NodeDevice
{
    public string ID { get; init; } = "";
    public bool Healthy { get; init; }
    public string HealthDescription { get; init; } = "";
    public NodeDeviceLocality? Locality { get; init; }
}
