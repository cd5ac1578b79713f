namespace Holdfast.Control.Commands;

/// <summary>Takes over from the registered job what a registration asked to preserve.</summary>
internal static class KeptCounts
{
    public static Job Keep(Job? existing, Job job, JobRegisterRequest request)
    {
        if (existing is null || existing.Stop == true || !(request.PreserveCounts || request.PreserveResources)) return job;
        return job with { TaskGroups = job.TaskGroups.OrEmpty().Select(group => Keep(Find(existing, group.Name), group, request)).ToValueList() };
    }

    private static TaskGroup Keep(TaskGroup? existing, TaskGroup group, JobRegisterRequest request)
    {
        if (existing is null) return group;
        if (request.PreserveCounts) group = group with { Count = existing.Count };
        if (!request.PreserveResources) return group;
        return group with { Tasks = group.Tasks.OrEmpty().Select(task => Keep(existing, task)).ToValueList() };
    }

    private static JobTask Keep(TaskGroup existing, JobTask task) =>
        existing.Tasks.OrEmpty().FirstOrDefault(other => other.Name == task.Name) is { } before ? task with { Resources = before.Resources } : task;

    private static TaskGroup? Find(Job job, string name) => job.TaskGroups.OrEmpty().FirstOrDefault(group => group.Name == name);
}
