namespace Holdfast.Scheduling.Summaries;

/// <summary>Counts of a job's allocations.</summary>
public static class JobSummaries
{
    /// <summary>Counts by group and client status; groups without allocations are there with zeros. Children and indexes are the caller's.</summary>
    /// <param name="queued">How many of each group wait for a place, as the newest evaluation says.</param>
    public static JobSummary Of(Job job, IEnumerable<Allocation> allocations, ValueMap<int>? queued = null)
    {
        var groups = new Dictionary<string, TaskGroupSummary>(StringComparer.Ordinal);
        foreach (var group in job.TaskGroups.OrEmpty()) groups[group.Name] = new() { Queued = queued.OrEmpty().GetValueOrDefault(group.Name) };
        foreach (var allocation in allocations)
            groups[allocation.TaskGroup] = Count(groups.GetValueOrDefault(allocation.TaskGroup) ?? new(), allocation.ClientStatus);
        return new JobSummary { JobID = job.ID, Namespace = job.Namespace ?? JobKey.DefaultNamespace, Summary = groups.ToValueMap(), Children = new() };
    }

    private static TaskGroupSummary Count(TaskGroupSummary summary, string clientStatus) => clientStatus switch
    {
        AllocClientStatus.Pending => summary with { Starting = summary.Starting + 1 },
        AllocClientStatus.Running => summary with { Running = summary.Running + 1 },
        AllocClientStatus.Complete => summary with { Complete = summary.Complete + 1 },
        AllocClientStatus.Failed => summary with { Failed = summary.Failed + 1 },
        AllocClientStatus.Lost => summary with { Lost = summary.Lost + 1 },
        AllocClientStatus.Unknown => summary with { Unknown = summary.Unknown + 1 },
        _ => summary,
    };
}
