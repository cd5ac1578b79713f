namespace Holdfast.JobSpec.Canonical;

/// <summary>Defaults of what a task asks for.</summary>
internal static class TaskResources
{
    private const int DefaultCpu = 100;
    private const int DefaultMemoryMB = 300;

    /// <summary>Without cores the task gets a share of 100 MHz; with whole cores it has no share beside them.</summary>
    internal static Resources Canonicalize(Resources? resources)
    {
        resources ??= new();
        return resources with
        {
            CPU = resources.CPU ?? (resources.Cores is null or 0 ? DefaultCpu : 0),
            Cores = resources.Cores ?? 0,
            MemoryMB = resources.MemoryMB ?? DefaultMemoryMB,
            MemoryMaxMB = resources.MemoryMaxMB ?? 0,
            SecretsMB = resources.SecretsMB ?? 0,
            Networks = resources.Networks.Each(Networks.Canonicalize),
            Devices = resources.Devices.Each(Canonicalize),
            NUMA = resources.NUMA is { } numa ? numa with { Affinity = numa.Affinity.Or("none"), Devices = numa.Devices.NullIfEmpty() } : null,
        };
    }

    private static RequestedDevice Canonicalize(RequestedDevice device) => device with
    {
        Count = device.Count ?? 1,
        Constraints = device.Constraints.Each(Placement.Canonicalize),
        Affinities = device.Affinities.Each(Placement.Canonicalize),
    };
}
