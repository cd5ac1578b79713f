namespace Holdfast.Model.Capacity;

/// <summary>A device, such as a GPU, that a task asks for.</summary>
public sealed record RequestedDevice
{
    public string Name { get; init => field = value ?? ""; } = "";
    public long? Count { get; init; }
    public ValueList<Constraint>? Constraints { get; init; }
    public ValueList<Affinity>? Affinities { get; init; }
}
