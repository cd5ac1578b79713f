using Holdfast.JobSpec.Paths;

namespace Holdfast.JobSpec.Validation;

/// <summary>Volume mounts of a task.</summary>
internal static class MountRules
{
    internal static readonly RuleTable<TaskScope> Table = new RuleTable<TaskScope>()
        .Each(task => Mounts(task).SelectMany(mount => Faults(task, mount.Block, mount.Path)))
        .Each(task => Words.Repeated(Mounts(task).Select(mount => mount.Block.Destination ?? "").Where(path => path.Length > 0))
            .Select(path => (task.Path.Of("volume_mount"), $"uses the destination \"{path}\" more than once")));

    private static IEnumerable<Scope<VolumeMount>> Mounts(TaskScope task) => Scope<VolumeMount>.List(task.Task.VolumeMounts, task.Path, "volume_mount");

    private static IEnumerable<(JobPath, string)> Faults(TaskScope task, VolumeMount mount, JobPath path)
    {
        var claimed = task.Group.Group.Volumes.OrEmpty();
        if (mount.Volume is null or "")
            yield return (path.Of("volume"), "is missing; name a volume block of the group");
        else if (!claimed.ContainsKey(mount.Volume) && !Words.IsRuntime(mount.Volume))
            yield return (path.Of("volume"), $"is \"{mount.Volume}\", but the group claims no such volume; add volume \"{mount.Volume}\" {{ ... }} to the group{Words.Suggestion(mount.Volume, claimed.Keys)}");
        if (mount.Destination is null or "") yield return (path.Of("destination"), "is missing; say where the task sees the volume");
        if (mount.PropagationMode is not ("private" or "host-to-task" or "bidirectional"))
            yield return (path.Of("propagation_mode"), $"is \"{mount.PropagationMode}\"; expected \"private\", \"host-to-task\" or \"bidirectional\"");
        if (mount.SELinuxLabel is not ("" or "z" or "Z" or null)) yield return (path.Of("selinux_label"), $"is \"{mount.SELinuxLabel}\"; expected \"z\" or \"Z\"");
    }
}
