namespace Holdfast.Scheduling.Ranking;

/// <summary>Whether something fits beside what is taken, as rows so that the dimension lacking can be named.</summary>
internal static class Fit
{
    private static readonly (string Name, Func<ResourceSum, long> Of)[] Dimensions =
    [
        ("cpu", sum => sum.Cpu),
        ("memory", sum => sum.MemoryMB),
        ("disk", sum => sum.DiskMB),
        ("cores", sum => sum.Cores),
    ];

    internal static bool Holds(in ResourceSum wanted, in ResourceSum capacity) =>
        wanted.Cpu <= capacity.Cpu && wanted.MemoryMB <= capacity.MemoryMB && wanted.DiskMB <= capacity.DiskMB && wanted.Cores <= capacity.Cores;

    /// <summary>The first dimension of which there is too little; null when all fit.</summary>
    internal static string? Lacking(ResourceSum wanted, ResourceSum capacity)
    {
        foreach (var (name, of) in Dimensions)
            if (of(wanted) > of(capacity)) return name;
        return null;
    }
}
