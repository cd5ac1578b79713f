namespace Holdfast.Scheduling.Reconcile;

/// <summary>Brings the live allocations of a group to the newest version: in place where that is possible, else a few at a time.</summary>
internal sealed class Rollout(TaskGroup group, Versions versions, Changes changes)
{
    private readonly List<Allocation> _outdated = [];
    private int _unsettled;

    /// <summary>Counts a place of the group whose allocation does not run yet, or no longer.</summary>
    internal void Unsettle() => _unsettled++;

    internal void Keep(Allocation allocation)
    {
        if (!versions.IsCurrent(allocation))
        {
            if (versions.InPlace(allocation) is { } updated) changes.UpdateInPlace(updated);
            else _outdated.Add(allocation);
            return;
        }
        if (allocation.ClientStatus != AllocClientStatus.Running) Unsettle();
        changes.Ignore(group.Name);
    }

    /// <summary>
    /// Replaces outdated allocations, at most update.max_parallel at a time: the rest waits until every place of the group runs again, so
    /// that a version that does not run stops the rollout.
    /// </summary>
    internal void Replace(bool onSameNode)
    {
        var parallel = group.Update?.MaxParallel ?? 0;
        var now = parallel > 0 ? Math.Max(0, parallel - _unsettled) : _outdated.Count;
        foreach (var allocation in _outdated.Take(now))
            changes.Want(new(group, allocation.Name, WantedKind.Replaced, allocation, onSameNode ? allocation.NodeID : null));
        foreach (var _ in _outdated.Skip(now)) changes.Ignore(group.Name);
    }
}
