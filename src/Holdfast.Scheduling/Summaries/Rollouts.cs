namespace Holdfast.Scheduling.Summaries;

/// <summary>Whether the versions of a job are still being exchanged.</summary>
public static class Rollouts
{
    /// <summary>
    /// True while an allocation of an older version is alive. Then the job is to be evaluated again (trigger rolling-update) whenever one
    /// of its allocations starts to run: the scheduler replaces the next ones.
    /// </summary>
    public static bool IsUnfinished(Job job, IEnumerable<Allocation> allocations) =>
        job.Stop != true && allocations.Any(allocation => !allocation.Terminal && allocation.JobVersion != (job.Version ?? 0));
}
