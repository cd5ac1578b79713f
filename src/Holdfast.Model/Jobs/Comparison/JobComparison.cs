namespace Holdfast.Model.Jobs.Comparison;

/// <summary>Compares canonical jobs by what their users wrote.</summary>
public static class JobComparison
{
    /// <summary>
    /// Whether two canonical jobs ask for different things; what servers keep about a job (status, version, indexes, times, tags) does
    /// not count. Registering a job that has not changed makes no new version.
    /// </summary>
    public static bool SpecChanged(Job before, Job after) => !ReferenceEquals(before, after) && Specification(before) != Specification(after);

    /// <summary>The job with everything that servers set reduced to nothing. Stop is part of what users ask for and stays.</summary>
    public static Job Specification(Job job) => job with
    {
        Status = null,
        StatusDescription = null,
        Stable = null,
        Version = null,
        SubmitTime = null,
        CreateIndex = null,
        ModifyIndex = null,
        JobModifyIndex = null,
        NomadTokenID = null,
        VersionTag = null,
        TaskGroups = job.TaskGroups?.Select(Specification).ToValueList(),
    };

    private static TaskGroup Specification(TaskGroup group) => group with
    {
        Scaling = Specification(group.Scaling),
        Tasks = group.Tasks?.Select(task => task.ScalingPolicies is { Count: > 0 } policies
            ? task with { ScalingPolicies = policies.Select(policy => Specification(policy)!).ToValueList() }
            : task).ToValueList(),
    };

    private static ScalingPolicy? Specification(ScalingPolicy? policy) =>
        policy is null ? null : policy with { ID = "", Namespace = "", Target = null, CreateIndex = 0, ModifyIndex = 0 };
}
