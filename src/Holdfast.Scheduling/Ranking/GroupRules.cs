namespace Holdfast.Scheduling.Ranking;

/// <summary>Constraints between the allocations of a job: distinct_hosts and distinct_property, of the job and of one group.</summary>
internal sealed class GroupRules
{
    private readonly JobPlacement _job;
    private readonly string _group;
    private readonly bool _oneEachHost;
    private readonly PropertyLimit[] _limits;

    internal GroupRules(JobPlacement job, TaskGroup group)
    {
        (_job, _group) = (job, group.Name);
        var constraints = group.Constraints.OrEmpty().Concat(group.Tasks.OrEmpty().SelectMany(task => task.Constraints.OrEmpty())).Distinct().ToArray();
        _oneEachHost = constraints.Any(JobPlacement.IsDistinctHosts);
        _limits = [.. constraints.Where(JobPlacement.IsPropertyLimit).Select(constraint => new PropertyLimit(constraint, wholeJob: false, job.Job.Region))];
    }

    /// <summary>Whether an allocation that leaves one node can open others.</summary>
    internal bool ReachBeyondNode => _limits.Length > 0 || _job.Limits.Length > 0;

    /// <summary>Why a further allocation is not allowed on the node, or null.</summary>
    internal string? Reject(Node node)
    {
        if (_job.OneEachHost && _job.Tally.OnNode(node.ID) > 0) return ConstraintOperand.DistinctHosts;
        if (_oneEachHost && _job.Tally.OnNode(node.ID, _group) > 0) return ConstraintOperand.DistinctHosts;
        return Reject(_job.Limits, node) ?? Reject(_limits, node);
    }

    /// <summary>Counts an allocation of the group; the job's own limits are counted with the job.</summary>
    internal void Count(Node node, int change)
    {
        foreach (var limit in _limits) limit.Count(node, change);
    }

    private static string? Reject(PropertyLimit[] limits, Node node)
    {
        foreach (var limit in limits)
            if (!limit.Allows(node)) return limit.Reason;
        return null;
    }
}
