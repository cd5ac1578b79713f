namespace Holdfast.Scheduling;

/// <summary>How much room nodes have and allocations take.</summary>
public static class ResourceSums
{
    /// <summary>What allocations may use of a node: what it has without what it reserves for itself.</summary>
    public static ResourceSum CapacityOf(Node node)
    {
        var (has, keeps) = (node.NodeResources, node.ReservedResources);
        if (has is null) return default;
        var memory = has.Memory.MemoryMB - (keeps?.Memory.MemoryMB ?? 0);
        var disk = has.Disk.DiskMB - (keeps?.Disk.DiskMB ?? 0);
        return new(has.Cpu.CpuShares - (keeps?.Cpu.CpuShares ?? 0), memory, memory, disk, has.Cpu.ReservableCpuCores.OrEmpty().Count);
    }

    /// <summary>
    /// The most that an allocation takes at any time: main tasks run beside sidecars, while prestart and poststop tasks that end have their
    /// turn before and after the main ones. Without the group every task counts as a main one.
    /// </summary>
    public static ResourceSum Of(AllocatedResources? resources, TaskGroup? group = null)
    {
        if (resources is null) return default;
        var peak = new TaskPeak();
        foreach (var (name, task) in resources.Tasks.OrEmpty())
            peak.Add(Of(task), group?.Tasks.OrEmpty().FirstOrDefault(candidate => candidate.Name == name)?.Lifecycle);
        return peak.Total with { DiskMB = resources.Shared.DiskMB };
    }

    private static ResourceSum Of(AllocatedTaskResources task) =>
        new(task.Cpu.CpuShares, task.Memory.MemoryMB, Math.Max(task.Memory.MemoryMB, task.Memory.MemoryMaxMB), 0, task.Cpu.ReservedCores.OrEmpty().Count);
}
