using Holdfast.Scheduling;
using Holdfast.Store;
using Holdfast.Store.Tables;

namespace Holdfast.Control.Garbage;

/// <summary>When an allocation may be forgotten: it has ended, and nobody needs to know that it was there.</summary>
internal static class AllocationGarbage
{
    /// <summary>Why nobody needs to know: a row each. What no row covers keeps the scheduler from placing anew, and goes with its job.</summary>
    private static readonly Func<Allocation, Job?, bool>[] Unneeded =
    [
        (_, job) => job is not { Stop: not true },
        (allocation, _) => allocation.ServerTerminal,
        (allocation, _) => allocation.NextAllocation.Length > 0,
        (allocation, job) => allocation.JobVersion != job?.Version,
        (allocation, job) => job?.Type is JobType.Service or JobType.System && allocation.ClientStatus != AllocClientStatus.Failed,
    ];

    public static bool IsOver(Snapshot snapshot, Allocation allocation, DateTimeOffset before)
    {
        if (!HasEnded(snapshot, allocation) || !GarbageOf.IsOld(allocation.ModifyTime, before)) return false;
        var job = snapshot.Find(Schema.Jobs, Schema.JobKey(allocation.Namespace, allocation.JobID));
        return Unneeded.Any(row => row(allocation, job));
    }

    /// <summary>One that is to stop has ended only when its node says so, or is gone.</summary>
    private static bool HasEnded(Snapshot snapshot, Allocation allocation) =>
        allocation.ClientTerminal || (allocation.ServerTerminal && snapshot.Find(Schema.Nodes, allocation.NodeID) is not { Status: not NodeStatus.Down });
}
