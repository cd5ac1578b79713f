namespace Holdfast.Agent.Fingerprints;

/// <summary>What has been found of the machine so far; each fingerprint adds its part.</summary>
internal sealed record NodeFacts
{
    internal ValueMap<string> Attributes { get; init; } = ValueMap<string>.Empty;
    /// <summary>MHz over all cores.</summary>
    internal long CpuMHz { get; init; }
    internal int Cores { get; init; }
    internal long MemoryMB { get; init; }
    internal long DiskMB { get; init; }
    internal ValueList<NetworkResource> Networks { get; init; } = ValueList<NetworkResource>.Empty;
    internal ValueMap<DriverInfo> Drivers { get; init; } = ValueMap<DriverInfo>.Empty;

    internal NodeFacts With(params (string Name, string? Value)[] attributes) => this with
    {
        Attributes = Attributes.Concat(attributes.Where(one => !string.IsNullOrEmpty(one.Value)).Select(one => KeyValuePair.Create(one.Name, one.Value!))).ToValueMap(),
    };
}
