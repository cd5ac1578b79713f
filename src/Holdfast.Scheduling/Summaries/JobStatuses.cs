namespace Holdfast.Scheduling.Summaries;

/// <summary>The status of a job as its users see it.</summary>
public static class JobStatuses
{
    /// <summary>
    /// Pending, running or dead. Jobs that only start others (periodic, parameterized) and system jobs are running until stopped; any other
    /// job is running while one of its allocations is not terminal, pending while it waits for a decision or for room, and then dead.
    /// </summary>
    /// <param name="allocations">All allocations of the job.</param>
    /// <param name="evaluations">All evaluations of the job that are still kept.</param>
    public static string Of(Job job, IEnumerable<Allocation> allocations, IEnumerable<Evaluation> evaluations)
    {
        if (StandsByItself(job)) return job.Stop == true ? JobStatus.Dead : JobStatus.Running;
        var any = false;
        foreach (var allocation in allocations)
        {
            any = true;
            if (!allocation.Terminal) return JobStatus.Running;
        }
        foreach (var evaluation in evaluations)
        {
            any = true;
            if (evaluation.Status is EvalStatus.Pending or EvalStatus.Blocked) return JobStatus.Pending;
        }
        return any || job.Stop == true ? JobStatus.Dead : JobStatus.Pending;
    }

    private static bool StandsByItself(Job job) =>
        job.Type == JobType.System || job.Periodic is not null || (job.ParameterizedJob is not null && !job.Dispatched);
}
