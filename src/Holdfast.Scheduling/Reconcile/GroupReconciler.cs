namespace Holdfast.Scheduling.Reconcile;

/// <summary>
/// One group of a service or batch job. The group has as many places as its count, numbered from 0; each place is kept by at most one
/// allocation of that index, and whatever else is alive is stopped.
/// </summary>
internal sealed class GroupReconciler(IWorld world, Evaluation why, Job job, TaskGroup group, Versions versions, Changes changes)
{
    private readonly AllocationCases _cases = new(world, why, job, group);
    private readonly Rollout _rollout = new(group, versions, changes);

    internal void Reconcile(IEnumerable<Allocation> allocations)
    {
        var count = Math.Max(0, group.Count ?? 1);
        var places = new List<(AllocationCase Case, Allocation Allocation)>?[count];
        foreach (var allocation in allocations)
        {
            var found = _cases.Of(allocation);
            if (found == AllocationCase.Gone) continue;
            Leave(found, allocation);
            if (AllocationNames.IndexOf(allocation.Name) is var index && index >= 0 && index < count) (places[index] ??= []).Add((found, allocation));
            else if (found == AllocationCase.Live) changes.Stop(allocation, StopReason.CountLowered);
        }
        for (var i = 0; i < count; i++) Fill(i, places[i]);
        _rollout.Replace(onSameNode: false);
    }

    // What must leave does so whether or not a replacement finds a place.
    private void Leave(AllocationCase found, Allocation allocation)
    {
        if (found == AllocationCase.Lost) changes.Lose(allocation);
        if (found == AllocationCase.Migrating) changes.Migrate(allocation);
    }

    private void Fill(int index, List<(AllocationCase Case, Allocation Allocation)>? found)
    {
        if (found is null)
        {
            Want(index, WantedKind.New, null);
            return;
        }
        found.Sort(Preference);
        Keep(index, found[0].Case, found[0].Allocation);
        foreach (var (@case, extra) in found.Skip(1))
            if (@case == AllocationCase.Live) changes.Stop(extra, StopReason.Duplicate);
    }

    private void Keep(int index, AllocationCase @case, Allocation allocation)
    {
        switch (@case)
        {
            case AllocationCase.Live: _rollout.Keep(allocation); break;
            case AllocationCase.FailedForNow: _rollout.Unsettle(); changes.RescheduleLater(allocation, _cases.NextTry(allocation)!.Value); break;
            case AllocationCase.FailedForGood: _rollout.Unsettle(); changes.Ignore(group.Name); break;
            case AllocationCase.Retry: Want(index, WantedKind.Rescheduled, allocation); break;
            case AllocationCase.Migrating: Want(index, WantedKind.Migrated, allocation); break;
            case AllocationCase.Lost: Want(index, WantedKind.Lost, allocation); break;
            default: changes.Ignore(group.Name); break;
        }
    }

    private void Want(int index, WantedKind kind, Allocation? previous)
    {
        _rollout.Unsettle();
        changes.Want(new(group, AllocationNames.Of(job.ID, group.Name, index), kind, previous));
    }

    // The newest version first, then the oldest allocation, so that the same one is kept however they are listed.
    private int Preference((AllocationCase Case, Allocation Allocation) left, (AllocationCase Case, Allocation Allocation) right)
    {
        if (left.Case.CompareTo(right.Case) is var order and not 0) return order;
        if (versions.IsCurrent(right.Allocation).CompareTo(versions.IsCurrent(left.Allocation)) is var newer and not 0) return newer;
        if (left.Allocation.CreateIndex.CompareTo(right.Allocation.CreateIndex) is var older and not 0) return older;
        return string.CompareOrdinal(left.Allocation.ID, right.Allocation.ID);
    }
}
