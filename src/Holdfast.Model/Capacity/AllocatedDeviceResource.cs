namespace Holdfast.Model.Capacity;

/// <summary>Device instances given to a task.</summary>
public sealed record AllocatedDeviceResource
{
    public string Vendor { get; init => field = value ?? ""; } = "";
    public string Type { get; init => field = value ?? ""; } = "";
    public string Name { get; init => field = value ?? ""; } = "";
    public ValueList<string>? DeviceIDs { get; init; }
}
