namespace Holdfast.Model.Nodes;

/// <summary>A group of like devices.</summary>
public sealed record NodeDeviceResource
{
    public string Vendor { get; init; } = "";
    public string Type { get; init; } = "";
    public string Name { get; init; } = "";
    public ValueList<NodeDevice>? Instances { get; init; }
    public ValueMap<DeviceAttribute>? Attributes { get; init; }
}
