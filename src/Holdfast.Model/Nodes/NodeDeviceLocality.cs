namespace Holdfast.Model.Nodes;

/// <summary>Where a device is attached.</summary>
public sealed record NodeDeviceLocality
{
    public string PciBusID { get; init => field = value ?? ""; } = "";
}
