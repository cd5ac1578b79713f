namespace Holdfast.Scheduling.Reconcile;

/// <summary>Ends allocations for which there is no group any more.</summary>
internal static class StopReconciler
{
    internal static void Reconcile(IWorld world, IEnumerable<Allocation> allocations, string reason, Changes changes)
    {
        foreach (var allocation in allocations)
        {
            if (allocation.Terminal) continue;
            if (world.Node(allocation.NodeID) is not { } node || node.Status == NodeStatus.Down) changes.Lose(allocation);
            else changes.Stop(allocation, reason);
        }
    }
}
