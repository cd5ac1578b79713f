namespace Holdfast.Model.Capacity;

/// <summary>Placement on NUMA nodes.</summary>
public sealed record NUMAResource
{
    public string Affinity { get; init => field = value ?? ""; } = "";
    public ValueList<string>? Devices { get; init; }
}
