namespace Holdfast.Model.Nodes;

/// <summary>Measured use of a device group.</summary>
public sealed record DeviceGroupStats
{
    public string Vendor { get; init; } = "";
    public string Type { get; init; } = "";
    public string Name { get; init; } = "";
    public ValueMap<DeviceStats>? InstanceStats { get; init; }
}
