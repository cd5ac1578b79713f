using System.Collections;
using Holdfast.JobSpec.Paths;

namespace Holdfast.Control.Intake;

/// <summary>Finds the parts of a job that have a given block.</summary>
internal static class JobParts
{
    /// <summary>The block in every group that has it.</summary>
    public static IEnumerable<JobPath> InGroups(Job job, string block, Func<TaskGroup, object?> part) =>
        from at in Groups(job)
        where IsThere(part(at.Group))
        select at.Path.Of(block);

    /// <summary>The block in every task that has it.</summary>
    public static IEnumerable<JobPath> InTasks(Job job, string block, Func<JobTask, object?> part) =>
        from at in Tasks(job)
        where IsThere(part(at.Task))
        select at.Path.Of(block);

    public static IEnumerable<JobPath> CsiVolumes(Job job) =>
        from at in Groups(job)
        from volume in at.Group.Volumes.OrEmpty()
        where volume.Value.Type == "csi"
        select at.Path.Named("volume", volume.Key);

    /// <summary>Services of groups and tasks that meet the condition; the block within them, when one is given.</summary>
    public static IEnumerable<JobPath> Services(Job job, Func<Service, bool> wanted, string block = "")
    {
        var ofGroups = Groups(job).SelectMany(at => at.Group.Services.OrEmpty().Where(wanted).Select((service, index) => at.Path.At("service", index, service.Name)));
        var ofTasks = Tasks(job).SelectMany(at => at.Task.Services.OrEmpty().Where(wanted).Select((service, index) => at.Path.At("service", index, service.Name)));
        return ofGroups.Concat(ofTasks).Select(path => block.Length == 0 ? path : path.Of(block));
    }

    private static IEnumerable<(TaskGroup Group, JobPath Path)> Groups(Job job) =>
        job.TaskGroups.OrEmpty().Select(group => (group, JobPath.Root.Named("group", group.Name)));

    private static IEnumerable<(JobTask Task, JobPath Path)> Tasks(Job job) =>
        from at in Groups(job)
        from task in at.Group.Tasks.OrEmpty()
        select (task, at.Path.Named("task", task.Name));

    private static bool IsThere(object? part) => part is IEnumerable some ? some.Cast<object>().Any() : part is not null;
}
