namespace Holdfast.Model.Nodes;

/// <summary>Measured use of a device group.</summary>
public sealed record DeviceGroupStats
{
    public string Vendor { get; init => field = value ?? ""; } = "";
    public string Type { get; init => field = value ?? ""; } = "";
    public string Name { get; init => field = value ?? ""; } = "";
    public ValueMap<DeviceStats>? InstanceStats { get; init; }
}
