namespace Holdfast.Scheduling.Reconcile;

/// <summary>Sorts the allocations of one group of a service or batch job into cases; the first row that applies decides.</summary>
internal sealed class AllocationCases(IWorld world, Evaluation why, Job job, TaskGroup? group)
{
    // What is due within this time need not wait for an evaluation of its own.
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    private static readonly (Func<AllocationCases, Allocation, bool> Applies, AllocationCase Case)[] Rows =
    [
        ((_, allocation) => allocation.ServerTerminal, AllocationCase.Gone),
        ((_, allocation) => allocation.ClientTerminal && allocation.NextAllocation.Length > 0, AllocationCase.Gone),
        ((all, allocation) => allocation.ClientTerminal && all.IsOlder(allocation), AllocationCase.Gone),
        ((all, allocation) => allocation.ClientStatus == AllocClientStatus.Complete && all.IsBatch && allocation.RanSuccessfully, AllocationCase.Done),
        ((_, allocation) => allocation.ClientStatus is AllocClientStatus.Complete or AllocClientStatus.Lost, AllocationCase.Gone),
        ((all, allocation) => allocation.ClientStatus == AllocClientStatus.Failed && all.IsDue(allocation), AllocationCase.Retry),
        ((all, allocation) => allocation.ClientStatus == AllocClientStatus.Failed && all.NextTry(allocation) is not null, AllocationCase.FailedForNow),
        ((_, allocation) => allocation.ClientStatus == AllocClientStatus.Failed, AllocationCase.FailedForGood),
        ((all, allocation) => all.IsOnLostNode(allocation), AllocationCase.Lost),
        ((_, allocation) => allocation.DesiredTransition.Migrate == true, AllocationCase.Migrating),
    ];

    private bool IsBatch => job.Type == JobType.Batch;

    internal AllocationCase Of(Allocation allocation)
    {
        foreach (var (applies, @case) in Rows)
            if (applies(this, allocation)) return @case;
        return AllocationCase.Live;
    }

    /// <summary>Placed from an earlier version of the job, or from another job of the same name that was removed since.</summary>
    internal bool IsOlder(Allocation allocation) => allocation.JobVersion != (job.Version ?? 0) || IsOfEarlierJob(allocation, job);

    internal static bool IsOfEarlierJob(Allocation allocation, Job job) => allocation.CreateIndex > 0 && allocation.CreateIndex < (job.CreateIndex ?? 0);

    internal DateTimeOffset? NextTry(Allocation failed) => RescheduleRules.NextTry(failed, group?.ReschedulePolicy, world.Now);

    internal bool IsOnLostNode(Allocation allocation) => world.Node(allocation.NodeID) is not { } node || node.Status == NodeStatus.Down;

    private bool IsDue(Allocation failed)
    {
        if (failed.DesiredTransition.ForceReschedule == true) return true;
        if (NextTry(failed) is not { } time) return false;
        return time <= world.Now + Soon || failed.FollowupEvalID == why.ID;
    }
}
