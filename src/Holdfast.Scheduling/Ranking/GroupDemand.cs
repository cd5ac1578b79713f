namespace Holdfast.Scheduling.Ranking;

/// <summary>What one allocation of a group takes, worked out once for all its placements.</summary>
internal sealed class GroupDemand
{
    private const int DefaultCpu = 100;
    private const int DefaultMemoryMB = 300;
    private const int DefaultDiskMB = 300;

    private readonly ResourceSum _everywhere;

    internal GroupDemand(TaskGroup group, bool memoryMayBurst)
    {
        Group = group;
        Tasks = group.Tasks.OrEmpty().ToDictionary(task => task.Name, task => Allocated(task.Resources ?? new(), memoryMayBurst), StringComparer.Ordinal);
        DiskMB = group.EphemeralDisk?.SizeMB ?? DefaultDiskMB;
        var peak = new TaskPeak();
        foreach (var task in group.Tasks.OrEmpty()) peak.Add(Sum(task), task.Lifecycle);
        Total = peak.Total with { DiskMB = DiskMB };
        var networks = group.Networks.OrEmpty().Concat(group.Tasks.OrEmpty().SelectMany(task => (task.Resources?.Networks).OrEmpty())).ToArray();
        var devices = group.Tasks.OrEmpty().Any(task => (task.Resources?.Devices).OrEmpty().Count > 0);
        NeedsLedger = Total.Cores > 0 || devices || networks.Any(network => network.ReservedPorts.OrEmpty().Count + network.DynamicPorts.OrEmpty().Count > 0);
        if (!NeedsLedger && networks.Length == 0) Everywhere = new() { Tasks = Tasks.ToValueMap(), Shared = new() { DiskMB = DiskMB } };
        _everywhere = ResourceSums.Of(Everywhere, group);
    }

    internal TaskGroup Group { get; }

    /// <summary>Without the MHz of whole cores, which depend on the node: see <see cref="On"/>.</summary>
    internal ResourceSum Total { get; }

    internal long DiskMB { get; }

    /// <summary>What each task gets, without what is chosen on the node: cores, devices, networks.</summary>
    internal Dictionary<string, AllocatedTaskResources> Tasks { get; }

    /// <summary>Whether ports, cores or devices are asked for, of which each exists once on a node.</summary>
    internal bool NeedsLedger { get; }

    /// <summary>The resources themselves when they are the same on every node, so that all allocations of the group share them.</summary>
    internal AllocatedResources? Everywhere { get; }

    /// <summary>What the group takes on a node whose cores have the given speed.</summary>
    internal ResourceSum On(long coreMHz) => Total.Cores == 0 ? Total : Total with { Cpu = Total.Cpu + Total.Cores * coreMHz };

    /// <summary>What resources assigned on a node take there.</summary>
    internal ResourceSum Taken(AllocatedResources resources) => ReferenceEquals(resources, Everywhere) ? _everywhere : ResourceSums.Of(resources, Group);

    private static AllocatedTaskResources Allocated(Resources resources, bool memoryMayBurst)
    {
        var sum = Sum(resources);
        return new()
        {
            Cpu = new() { CpuShares = sum.Cpu },
            Memory = new() { MemoryMB = sum.MemoryMB, MemoryMaxMB = memoryMayBurst ? resources.MemoryMaxMB ?? 0 : 0 },
        };
    }

    private static ResourceSum Sum(JobTask task) => Sum(task.Resources ?? new());

    private static ResourceSum Sum(Resources resources)
    {
        var cores = resources.Cores ?? 0;
        var memory = resources.MemoryMB ?? DefaultMemoryMB;
        return new(cores > 0 ? 0 : resources.CPU ?? DefaultCpu, memory, Math.Max(memory, resources.MemoryMaxMB ?? 0), 0, cores);
    }
}
