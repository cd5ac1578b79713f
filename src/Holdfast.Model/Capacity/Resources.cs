namespace Holdfast.Model.Capacity;

/// <summary>What a task asks for.</summary>
public sealed record Resources
{
    /// <summary>MHz; exclusive with Cores.</summary>
    public int? CPU { get; init; }
    public int? Cores { get; init; }
    public int? MemoryMB { get; init; }
    public int? MemoryMaxMB { get; init; }
    public ValueList<NetworkResource>? Networks { get; init; }
    public ValueList<RequestedDevice>? Devices { get; init; }
    public NUMAResource? NUMA { get; init; }
    public int? SecretsMB { get; init; }
}
