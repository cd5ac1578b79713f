namespace Holdfast.Scheduling;

/// <summary>Finds the group that an allocation was placed from, and with it what the allocation takes; each group is looked up once.</summary>
internal sealed class GroupLookup(IWorld world)
{
    private readonly Dictionary<(JobKey Job, long Version, string Group), TaskGroup?> _groups = [];

    /// <summary>Only where several tasks have their turns does the group matter.</summary>
    internal ResourceSum UsageOf(Allocation allocation)
    {
        var resources = allocation.AllocatedResources;
        return ResourceSums.Of(resources, resources?.Tasks is { Count: > 1 } ? Of(allocation) : null);
    }

    internal TaskGroup? Of(Allocation allocation)
    {
        var key = (allocation.JobKey, allocation.JobVersion, allocation.TaskGroup);
        if (_groups.TryGetValue(key, out var group)) return group;
        group = JobOf(allocation)?.TaskGroups.OrEmpty().FirstOrDefault(candidate => candidate.Name == allocation.TaskGroup);
        _groups[key] = group;
        return group;
    }

    /// <summary>The job as it was when the allocation was placed, if that version is still kept.</summary>
    internal Job? JobOf(Allocation allocation) =>
        world.Job(allocation.JobKey) is { } job && job.Version == allocation.JobVersion ? job : world.JobVersion(allocation.JobKey, allocation.JobVersion);
}
