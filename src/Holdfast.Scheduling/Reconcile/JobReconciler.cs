using Holdfast.Scheduling.Feasibility;
using Holdfast.Scheduling.Ranking;

namespace Holdfast.Scheduling.Reconcile;

/// <summary>Compares what a job asks for with what there is, group by group.</summary>
internal static class JobReconciler
{
    internal static Changes Reconcile(IWorld world, Evaluation why, Job? job, NodeOffer? offer, IReadOnlyDictionary<string, GroupFeasibility> feasibility)
    {
        var changes = new Changes();
        var allocations = world.AllocationsOfJob(new(why.Namespace, why.JobID)).ToLookup(allocation => allocation.TaskGroup, StringComparer.Ordinal);
        var groups = job is null || job.Stop == true ? [] : job.TaskGroups.OrEmpty();
        var names = groups.Select(group => group.Name).ToHashSet(StringComparer.Ordinal);
        var reason = job is null ? StopReason.JobPurged : job.Stop == true ? StopReason.JobStopped : StopReason.GroupRemoved;
        foreach (var orphans in allocations.Where(group => !names.Contains(group.Key))) StopReconciler.Reconcile(world, orphans, reason, changes);
        foreach (var group in groups)
        {
            var versions = new Versions(world, why, job!, group, feasibility[group.Name]);
            if (job!.Type is JobType.System or JobType.SysBatch)
                new SystemReconciler(world, why, job, group, versions, changes).Reconcile(allocations[group.Name], offer!.Nodes);
            else new GroupReconciler(world, why, job, group, versions, changes).Reconcile(allocations[group.Name]);
        }
        return changes;
    }
}
