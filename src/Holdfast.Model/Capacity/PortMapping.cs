namespace Holdfast.Model.Capacity;

/// <summary>One assigned port of a group.</summary>
public sealed record PortMapping
{
    public string Label { get; init => field = value ?? ""; } = "";
    public int Value { get; init; }
    public int To { get; init; }
    public string HostIP { get; init => field = value ?? ""; } = "";
}
