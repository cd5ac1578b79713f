namespace Holdfast.Model.Capacity;

/// <summary>A port by label; Value is 0 until one is assigned.</summary>
public sealed record Port
{
    public string Label { get; init => field = value ?? ""; } = "";
    public int Value { get; init; }
    public int To { get; init; }
    public string HostNetwork { get; init => field = value ?? ""; } = "";
    public bool IgnoreCollision { get; init; }
}
