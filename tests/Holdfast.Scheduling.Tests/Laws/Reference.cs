using System.Text.RegularExpressions;
using Holdfast.Scheduling.Tests.Worlds;

namespace Holdfast.Scheduling.Tests.Laws;

/// <summary>
/// Whether a further allocation of a group could be on a node: slow, obviously right, and without the scheduler's code. Knows what random
/// worlds contain and no more.
/// </summary>
internal static class Reference
{
    internal static bool HasRoom(MemoryWorld world, Job job, TaskGroup group, Node node) =>
        MayRun(job, group, node) && IsReady(node) && RulesAllow(world, job, group, node) && Fits(world, group, node) && PortsFit(world, group, node);

    /// <summary>Pool, datacenter, constraints on the node itself, and volumes.</summary>
    internal static bool MayRun(Job job, TaskGroup group, Node node) =>
        node.NodePool == "default"
        && (job.Datacenters![0] == "*" || job.Datacenters[0] == node.Datacenter)
        && AllConstraints(job, group).All(constraint => Holds(constraint, node))
        && group.Volumes.OrEmpty().Values.All(volume => node.HostVolumes?.GetValueOrDefault(volume.Source) is { } host && (!host.ReadOnly || volume.ReadOnly));

    internal static bool IsReady(Node node) => node.Status == NodeStatus.Ready && node.SchedulingEligibility == NodeEligibility.Eligible;

    private static IEnumerable<Constraint> AllConstraints(Job job, TaskGroup group) => job.Constraints.OrEmpty().Concat(group.Constraints.OrEmpty());

    private static bool Holds(Constraint constraint, Node node)
    {
        var value = constraint.LTarget switch
        {
            "${meta.rack}" => node.Meta?.GetValueOrDefault("rack"),
            "${attr.unique.hostname}" => node.ID,
            _ => null,
        };
        return constraint.Operand switch
        {
            "=" => value == constraint.RTarget,
            "!=" => value != constraint.RTarget,
            ConstraintOperand.Regex => value is not null && Regex.IsMatch(value, constraint.RTarget, RegexOptions.None, TimeSpan.FromSeconds(1)),
            ConstraintOperand.DistinctProperty => value is not null,
            _ => true,
        };
    }

    private static bool RulesAllow(MemoryWorld world, Job job, TaskGroup group, Node node) =>
        job.Constraints.OrEmpty().All(constraint => RuleAllows(constraint, Alive(world, job), world, node))
        && group.Constraints.OrEmpty().All(constraint => RuleAllows(constraint, Alive(world, job).Where(allocation => allocation.TaskGroup == group.Name), world, node));

    private static bool RuleAllows(Constraint constraint, IEnumerable<Allocation> counted, MemoryWorld world, Node node) => constraint.Operand switch
    {
        ConstraintOperand.DistinctHosts => counted.All(allocation => allocation.NodeID != node.ID),
        ConstraintOperand.DistinctProperty => counted.Count(allocation => Rack(world.Node(allocation.NodeID)) is { } rack && rack == Rack(node)) < (constraint.RTarget == "2" ? 2 : 1),
        _ => true,
    };

    private static string? Rack(Node? node) => node?.Meta?.GetValueOrDefault("rack");

    private static bool Fits(MemoryWorld world, TaskGroup group, Node node)
    {
        var (used, capacity) = (default(ResourceSum), ResourceSums.CapacityOf(node));
        foreach (var allocation in Alive(world, node))
            used += ResourceSums.Of(allocation.AllocatedResources, new GroupLookup(world).Of(allocation));
        var cores = group.Tasks!.Sum(task => task.Resources!.Cores ?? 0);
        long coreMHz = node.NodeResources!.Cpu.CpuShares / node.NodeResources.Cpu.TotalCpuCores;
        long Sum(Func<JobTask, long> of, bool before) => group.Tasks!.Where(task => task.Lifecycle is { Sidecar: true } || task.Lifecycle is not null == before).Sum(of);
        long Peak(Func<JobTask, long> of) => Math.Max(Sum(of, before: true), Sum(of, before: false));
        return used.Cpu + Peak(task => task.Resources!.CPU ?? 0) + cores * coreMHz <= capacity.Cpu
            && used.MemoryMB + Peak(task => task.Resources!.MemoryMB ?? 0) <= capacity.MemoryMB
            && used.DiskMB + group.EphemeralDisk!.SizeMB <= capacity.DiskMB
            && used.Cores + cores <= capacity.Cores;
    }

    private static bool PortsFit(MemoryWorld world, TaskGroup group, Node node)
    {
        var taken = Alive(world, node).SelectMany(allocation => allocation.AllocatedResources!.Shared.Ports.OrEmpty()).Select(port => port.Value).ToHashSet();
        if (node.ReservedResources is not null) taken.UnionWith([80, 20_001]);
        foreach (var port in group.Networks.OrEmpty().SelectMany(network => network.ReservedPorts.OrEmpty()))
            if (!taken.Add(port.Value)) return false;
        var has = node.NodeResources!;
        var free = Enumerable.Range(has.MinDynamicPort, has.MaxDynamicPort - has.MinDynamicPort + 1).Count(port => !taken.Contains(port));
        return free >= group.Networks.OrEmpty().Sum(network => network.DynamicPorts.OrEmpty().Count);
    }

    private static IEnumerable<Allocation> Alive(MemoryWorld world, Job job) => world.AllocationsOfJob(new(job.Namespace!, job.ID)).Where(allocation => !allocation.Terminal);

    private static IEnumerable<Allocation> Alive(MemoryWorld world, Node node) => world.AllocationsOnNode(node.ID).Where(allocation => !allocation.Terminal);
}
