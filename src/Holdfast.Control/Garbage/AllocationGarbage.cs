using Holdfast.Scheduling;
using Holdfast.Store;
using Holdfast.Store.Tables;

namespace Holdfast.Control.Garbage;

/// <summary>When an allocation may be forgotten: it has ended, and nobody needs to know that it was there.</summary>
internal static class AllocationGarbage
{
    public static bool IsOver(Snapshot snapshot, Allocation allocation, DateTimeOffset before) =>
        HasEnded(snapshot, allocation) && GarbageOf.IsOld(allocation.ModifyTime, before) && IsUnneeded(snapshot, allocation);

    /// <summary>One that is to stop has ended only when its node says so, or is gone.</summary>
    private static bool HasEnded(Snapshot snapshot, Allocation allocation) =>
        allocation.ClientTerminal || (allocation.ServerTerminal && snapshot.Find(Schema.Nodes, allocation.NodeID) is not { Status: not NodeStatus.Down });

    /// <summary>
    /// What a batch job has done, and failures that may still be rescheduled, keep the scheduler from placing anew; they go with their job.
    /// </summary>
    private static bool IsUnneeded(Snapshot snapshot, Allocation allocation)
    {
        if (allocation.ServerTerminal || allocation.NextAllocation.Length > 0) return true;
        return snapshot.Find(Schema.Jobs, Schema.JobKey(allocation.Namespace, allocation.JobID)) is not { Stop: not true };
    }
}
