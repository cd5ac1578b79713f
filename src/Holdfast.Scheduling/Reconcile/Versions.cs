using Holdfast.Model.Jobs.Comparison;
using Holdfast.Scheduling.Feasibility;

namespace Holdfast.Scheduling.Reconcile;

/// <summary>What the newest version of a job means for running allocations of one group; each older version is compared once.</summary>
internal sealed class Versions(IWorld world, Evaluation why, Job job, TaskGroup group, GroupFeasibility feasibility)
{
    private readonly NodeScope _scope = new(job);
    private readonly GroupLookup _jobs = new(world);
    private readonly Dictionary<long, TaskGroupChange> _changes = [];

    internal bool IsCurrent(Allocation allocation) => allocation.JobVersion == (job.Version ?? 0) && !AllocationCases.IsOfEarlierJob(allocation, job);

    /// <summary>The allocation under the newest version; null when it has to be replaced.</summary>
    internal Allocation? InPlace(Allocation allocation)
    {
        if (ChangeSince(allocation) == TaskGroupChange.Destructive || !MayRunOn(world.Node(allocation.NodeID))) return null;
        return allocation with { JobVersion = job.Version ?? 0, EvalID = why.ID, ModifyTime = world.Now.UnixNanoseconds };
    }

    /// <summary>Whether the group may be on the node, ready or not.</summary>
    internal bool MayRunOn(Node? node) => node is not null && _scope.HasPool(node) && _scope.HasDatacenter(node) && feasibility.Reject(node) is null;

    private TaskGroupChange ChangeSince(Allocation allocation)
    {
        if (AllocationCases.IsOfEarlierJob(allocation, job)) return TaskGroupChange.Destructive;
        if (_changes.TryGetValue(allocation.JobVersion, out var change)) return change;
        change = _jobs.JobOf(allocation) is { } before ? TaskGroupComparison.Compare(before, job, group.Name).Change : TaskGroupChange.Destructive;
        return _changes[allocation.JobVersion] = change;
    }
}
