namespace Holdfast.Scheduling.Reconcile;

/// <summary>One group of a system or sysbatch job: one allocation on every node that may have it.</summary>
internal sealed class SystemReconciler(IWorld world, Evaluation why, Job job, TaskGroup group, Versions versions, Changes changes)
{
    private readonly AllocationCases _cases = new(world, why, job, group);
    private readonly Rollout _rollout = new(group, versions, changes);

    internal void Reconcile(IEnumerable<Allocation> allocations, IReadOnlyList<Node> offered)
    {
        var byNode = allocations.ToLookup(allocation => allocation.NodeID, StringComparer.Ordinal);
        var open = group.Count == 0 ? [] : offered.Where(versions.MayRunOn).ToArray();
        var openIds = open.Select(node => node.ID).ToHashSet(StringComparer.Ordinal);
        foreach (var onNode in byNode)
            if (!openIds.Contains(onNode.Key)) onNode.Where(allocation => !allocation.Terminal).ToList().ForEach(OnClosedNode);
        foreach (var node in open) OnOpenNode(node, byNode[node.ID]);
        _rollout.Replace(onSameNode: true);
    }

    // A node that takes no new work keeps what it has, unless the job may not be there at all.
    private void OnClosedNode(Allocation allocation)
    {
        if (_cases.IsOnLostNode(allocation)) changes.Lose(allocation);
        else if (allocation.DesiredTransition.Migrate == true) changes.Migrate(allocation);
        else if (group.Count == 0) changes.Stop(allocation, StopReason.CountLowered);
        else if (!versions.MayRunOn(world.Node(allocation.NodeID))) changes.Stop(allocation, StopReason.NodeUnfit);
        else if (!versions.IsCurrent(allocation) && versions.InPlace(allocation) is { } updated) changes.UpdateInPlace(updated);
        else changes.Ignore(group.Name);
    }

    private void OnOpenNode(Node node, IEnumerable<Allocation> allocations)
    {
        var all = allocations.OrderByDescending(allocation => allocation.CreateIndex).ToArray();
        var alive = Array.FindAll(all, allocation => !allocation.Terminal);
        var staying = Array.FindAll(alive, allocation => allocation.DesiredTransition.Migrate != true);
        foreach (var leaving in alive.Except(staying)) changes.Migrate(leaving);
        foreach (var extra in staying.Skip(1)) changes.Stop(extra, StopReason.Duplicate);
        if (staying.Length > 0) _rollout.Keep(staying[0]);
        else if (Array.Find(all, EndedByItself) is not { } ended) Want(node, null);
        else if (IsToRunAgain(ended)) Want(node, ended);
        else changes.Ignore(group.Name);
    }

    private bool EndedByItself(Allocation allocation) => allocation.ClientTerminal && !allocation.ServerTerminal && versions.IsCurrent(allocation);

    // System jobs have no reschedule policy: a failure by itself is left to the restart policy, any other reason to look brings it back.
    private bool IsToRunAgain(Allocation ended) => ended.NextAllocation.Length > 0
        || ended.ClientStatus == AllocClientStatus.Lost
        || ended.DesiredTransition.ForceReschedule == true
        || (job.Type == JobType.System && (ended.ClientStatus == AllocClientStatus.Complete || why.TriggeredBy != EvalTrigger.RetryFailedAlloc));

    private void Want(Node node, Allocation? previous)
    {
        _rollout.Unsettle();
        changes.Want(new(group, AllocationNames.Of(job.ID, group.Name, 0), WantedKind.New, previous, node.ID));
    }
}
