using Holdfast.Scheduling.Ports;

namespace Holdfast.Scheduling;

/// <summary>Whether a plan still holds in a world newer than the one it was made from.</summary>
public static class PlanCheck
{
    /// <summary>
    /// The nodes on which what the plan places no longer fits: gone, not ready, no longer eligible, or taken by others meanwhile. Empty when
    /// the plan can be applied as it is; otherwise decide again.
    /// </summary>
    public static IReadOnlySet<string> Conflicts(IWorld world, Plan plan)
    {
        var gone = plan.Stops.Select(stop => stop.AllocationID).Concat(plan.InPlaceUpdates.Select(update => update.ID)).ToHashSet(StringComparer.Ordinal);
        return plan.Placements.GroupBy(placement => placement.NodeID, StringComparer.Ordinal)
            .Where(placements => !Fits(world, world.Node(placements.Key), [.. placements], gone, plan.InPlaceUpdates))
            .Select(placements => placements.Key).ToHashSet(StringComparer.Ordinal);
    }

    private static bool Fits(IWorld world, Node? node, Allocation[] placements, HashSet<string> gone, ValueList<Allocation> updates)
    {
        if (node is not { Status: NodeStatus.Ready, SchedulingEligibility: not NodeEligibility.Ineligible, Drain: false }) return false;
        var staying = world.AllocationsOnNode(node.ID).Where(allocation => !allocation.Terminal && !gone.Contains(allocation.ID));
        Allocation[] all = [.. staying, .. updates.Where(update => update.NodeID == node.ID), .. placements];
        var groups = new GroupLookup(world);
        var used = all.Aggregate(default(ResourceSum), (sum, allocation) => sum + groups.UsageOf(allocation));
        return Within(used, ResourceSums.CapacityOf(node)) && PortsAreFree(node, all, placements);
    }

    private static bool Within(ResourceSum used, ResourceSum capacity) =>
        used.Cpu <= capacity.Cpu && used.MemoryMB <= capacity.MemoryMB && used.DiskMB <= capacity.DiskMB && used.Cores <= capacity.Cores;

    private static bool PortsAreFree(Node node, Allocation[] all, Allocation[] placements)
    {
        var groups = placements.SelectMany(placement => HostPort.Of(placement.AllocatedResources)).ToHashSet();
        if (groups.Count == 0) return true;
        var counted = all.SelectMany(allocation => HostPort.Of(allocation.AllocatedResources)).Where(groups.Contains).CountBy(port => port);
        return counted.All(port => port.Value == 1) && !NodeAddresses.ReservedPorts(node).Any(groups.Contains);
    }
}
