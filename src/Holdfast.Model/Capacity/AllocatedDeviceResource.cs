namespace Holdfast.Model.Capacity;

/// <summary>Device instances given to a task.</summary>
public sealed record AllocatedDeviceResource
{
    public string Vendor { get; init; } = "";
    public string Type { get; init; } = "";
    public string Name { get; init; } = "";
    public ValueList<string>? DeviceIDs { get; init; }
}
