using Holdfast.Scheduling.Tests.Worlds;

namespace Holdfast.Scheduling.Tests.Laws;

/// <summary>What must hold in every world after a plan was applied to it. Written without the scheduler's own code where that is possible.</summary>
internal static class WorldLaws
{
    /// <param name="decided">The job that was just decided about: its counts hold, while others may still wait for their turn.</param>
    internal static void Hold(MemoryWorld world, JobKey decided)
    {
        foreach (var node in world.Nodes) HoldOn(world, node);
        foreach (var group in world.AllocationsOfJob(decided).Where(IsAlive).GroupBy(allocation => allocation.TaskGroup))
            HoldForGroup(world, decided, [.. group]);
    }

    private static bool IsAlive(Allocation allocation) =>
        allocation.DesiredStatus == AllocDesiredStatus.Run && allocation.ClientStatus is AllocClientStatus.Pending or AllocClientStatus.Running or AllocClientStatus.Unknown;

    private static void HoldOn(MemoryWorld world, Node node)
    {
        var alive = world.AllocationsOnNode(node.ID).Where(IsAlive).ToArray();
        var (has, keeps) = (node.NodeResources!, node.ReservedResources ?? new());
        AtMost("cpu", alive.Sum(allocation => Peak(world, allocation, task => task.Cpu.CpuShares)), has.Cpu.CpuShares - keeps.Cpu.CpuShares, node);
        AtMost("memory", alive.Sum(allocation => Peak(world, allocation, task => task.Memory.MemoryMB)), has.Memory.MemoryMB - keeps.Memory.MemoryMB, node);
        AtMost("disk", alive.Sum(allocation => allocation.AllocatedResources!.Shared.DiskMB), has.Disk.DiskMB - keeps.Disk.DiskMB, node);
        Distinct("core", alive.SelectMany(Tasks).SelectMany(task => task.Cpu.ReservedCores.OrEmpty()), node);
        Distinct("device", alive.SelectMany(Tasks).SelectMany(task => task.Devices.OrEmpty()).SelectMany(device => device.DeviceIDs.OrEmpty()), node);
        Distinct("port", alive.SelectMany(allocation => allocation.AllocatedResources!.Shared.Ports.OrEmpty()).Select(port => (port.HostIP, port.Value)), node);
        Assert.All(alive.SelectMany(allocation => allocation.AllocatedResources!.Shared.Ports.OrEmpty()), port => Assert.InRange(port.Value, 1, 65535));
    }

    private static void HoldForGroup(MemoryWorld world, JobKey key, Allocation[] alive)
    {
        var perNode = world.Job(key)?.Type is JobType.System or JobType.SysBatch;
        Distinct("allocation", alive.Select(allocation => (allocation.Name, perNode ? allocation.NodeID : "")), null);
        var group = world.Job(key)?.TaskGroups?.FirstOrDefault(group => group.Name == alive[0].TaskGroup);
        if (group is null || perNode) return;
        Assert.True(alive.Length <= (group.Count ?? 1), $"{key} {group.Name}: {alive.Length} allocations alive, wanted {group.Count}");
    }

    private static IEnumerable<AllocatedTaskResources> Tasks(Allocation allocation) => allocation.AllocatedResources!.Tasks!.Values;

    private static long Peak(MemoryWorld world, Allocation allocation, Func<AllocatedTaskResources, long> of)
    {
        var group = world.JobVersion(allocation.JobKey, allocation.JobVersion)?.TaskGroups?.FirstOrDefault(group => group.Name == allocation.TaskGroup);
        TaskLifecycle? Lifecycle(string task) => group?.Tasks?.FirstOrDefault(candidate => candidate.Name == task)?.Lifecycle;
        long Sum(Func<TaskLifecycle?, bool> runs) => allocation.AllocatedResources!.Tasks!.Where(task => runs(Lifecycle(task.Key))).Sum(task => of(task.Value));
        bool Sidecar(TaskLifecycle? lifecycle) => lifecycle is { Hook: TaskLifecycleHook.Prestart, Sidecar: true };
        var before = Sum(lifecycle => Sidecar(lifecycle) || lifecycle is { Hook: TaskLifecycleHook.Prestart });
        var main = Sum(lifecycle => Sidecar(lifecycle) || lifecycle is null or { Hook: TaskLifecycleHook.Poststart });
        var after = Sum(lifecycle => Sidecar(lifecycle) || lifecycle is { Hook: TaskLifecycleHook.Poststop });
        return Math.Max(before, Math.Max(main, after));
    }

    private static void AtMost(string what, long used, long capacity, Node node) => Assert.True(used <= capacity, $"node {node.ID}: {used} {what} used of {capacity}");

    private static void Distinct<T>(string what, IEnumerable<T> all, Node? node)
    {
        foreach (var same in all.GroupBy(one => one)) Assert.True(same.Count() == 1, $"node {node?.ID}: {what} {same.Key} is there {same.Count()} times");
    }
}
