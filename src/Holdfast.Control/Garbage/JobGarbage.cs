using Holdfast.Control.Queries;
using Holdfast.Scheduling;
using Holdfast.Store;
using Holdfast.Store.Tables;

namespace Holdfast.Control.Garbage;

/// <summary>When a job may be forgotten: it is dead, and was for long enough.</summary>
internal static class JobGarbage
{
    public static bool IsOver(Snapshot snapshot, Job job, DateTimeOffset before)
    {
        if (!EndsByItself(job) && job.Stop != true) return false;
        var key = job.Key();
        return snapshot.WithStatus(job).Status == JobStatus.Dead
            && GarbageOf.IsOld(job.SubmitTime ?? 0, before)
            && snapshot.ChildrenOf(key).Count == 0
            && snapshot.EvaluationsOf(key).All(evaluation => HasEnded(evaluation) && GarbageOf.IsOld(evaluation.ModifyTime, before))
            && snapshot.AllocationsOf(key).All(allocation => HasEnded(snapshot, allocation) && GarbageOf.IsOld(allocation.ModifyTime, before))
            && !IsLatestLaunch(snapshot, job);
    }

    private static bool EndsByItself(Job job) => job.Type is JobType.Batch or JobType.SysBatch && !job.OnlyStartsOthers();

    private static bool HasEnded(Evaluation evaluation) => evaluation.Status is not (EvalStatus.Pending or EvalStatus.Blocked);

    private static bool HasEnded(Snapshot snapshot, Allocation allocation) =>
        allocation.ClientTerminal || snapshot.Find(Schema.Nodes, allocation.NodeID) is null or { Status: NodeStatus.Down };

    /// <summary>The latest child of a periodic job tells when it was launched last; it stays until there is a later one.</summary>
    private static bool IsLatestLaunch(Snapshot snapshot, Job job)
    {
        if (string.IsNullOrEmpty(job.ParentID)) return false;
        if (snapshot.Find(Schema.Jobs, Schema.JobKey(job.Namespace, job.ParentID)) is not { Periodic: not null, Stop: not true } parent) return false;
        return snapshot.ChildrenOf(parent.Key()).MaxBy(child => PeriodicLaunches.TimeOf(child)) is { } latest && latest.ID == job.ID;
    }
}
