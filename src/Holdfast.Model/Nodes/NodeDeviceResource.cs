namespace Holdfast.Model.Nodes;

/// <summary>A group of like devices.</summary>
public sealed record NodeDeviceResource
{
    public string Vendor { get; init => field = value ?? ""; } = "";
    public string Type { get; init => field = value ?? ""; } = "";
    public string Name { get; init => field = value ?? ""; } = "";
    public ValueList<NodeDevice>? Instances { get; init; }
    public ValueMap<DeviceAttribute>? Attributes { get; init; }
}
