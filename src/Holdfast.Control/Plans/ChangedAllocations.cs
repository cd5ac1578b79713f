using Holdfast.Scheduling;
using Holdfast.Store;
using Holdfast.Store.Tables;

namespace Holdfast.Control.Plans;

/// <summary>What a plan does to allocations that are there, on top of what their nodes have reported meanwhile.</summary>
internal static class ChangedAllocations
{
    public static IEnumerable<Allocation> Of(Snapshot snapshot, Plan plan)
    {
        var changed = new Dictionary<string, Allocation>(StringComparer.Ordinal);
        foreach (var stop in plan.Stops) Change(stop.AllocationID, allocation => Stopped(allocation, stop));
        foreach (var update in plan.InPlaceUpdates) Change(update.ID, allocation => Updated(allocation, update));
        foreach (var delay in plan.Delays) Change(delay.AllocationID, allocation => allocation with { FollowupEvalID = delay.FollowupEvalID });
        foreach (var next in plan.Placements.Where(placement => placement.PreviousAllocation.Length > 0))
            Change(next.PreviousAllocation, allocation => allocation with { NextAllocation = next.ID });
        return changed.Values;

        void Change(string id, Func<Allocation, Allocation> change)
        {
            if ((changed.GetValueOrDefault(id) ?? snapshot.Find(Schema.Allocations, id)) is { } allocation) changed[id] = change(allocation);
        }
    }

    private static Allocation Stopped(Allocation allocation, PlannedStop stop) => allocation with
    {
        DesiredStatus = allocation.DesiredStatus == AllocDesiredStatus.Run ? AllocDesiredStatus.Stop : allocation.DesiredStatus,
        DesiredDescription = stop.DesiredDescription,
        ClientStatus = stop.ClientStatus ?? allocation.ClientStatus,
        FollowupEvalID = stop.FollowupEvalID.Length > 0 ? stop.FollowupEvalID : allocation.FollowupEvalID,
        AllocModifyIndex = 0,
    };

    /// <summary>Everything that servers decide is the update's; what the node reports stays.</summary>
    private static Allocation Updated(Allocation allocation, Allocation update) => update with
    {
        Job = null,
        ClientStatus = allocation.ClientStatus,
        ClientDescription = allocation.ClientDescription,
        TaskStates = allocation.TaskStates,
        NetworkStatus = allocation.NetworkStatus,
        DeploymentStatus = update.DeploymentID == allocation.DeploymentID ? allocation.DeploymentStatus : update.DeploymentStatus,
        ModifyIndex = allocation.ModifyIndex,
        AllocModifyIndex = 0,
    };
}
