namespace Holdfast.Control.Queries;

/// <summary>What kind of job one is.</summary>
public static class JobKinds
{
    /// <summary>Periodic and parameterized jobs have no allocations of their own.</summary>
    public static bool OnlyStartsOthers(this Job job) => job.Periodic is not null || (job.ParameterizedJob is not null && !job.Dispatched);

    public static bool IsSystem(this Job job) => job.Type is JobType.System or JobType.SysBatch;
}
