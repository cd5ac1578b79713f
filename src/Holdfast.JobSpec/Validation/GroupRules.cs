using Holdfast.JobSpec.Paths;

namespace Holdfast.JobSpec.Validation;

internal static class GroupRules
{
    private const int SmallestDiskMB = 10;

    internal static readonly RuleTable<GroupScope> Table = new RuleTable<GroupScope>()
        .Error("", group => group.Group.Name.Length == 0, "has no name: group \"name\" { ... }")
        .Error("", group => group.Group.Name.Contains('\0'), "must not have a null character in its name")
        .Error("count", group => group.Group.Count < 0, group => $"is {group.Group.Count}; it must not be negative")
        .Error(
            "count",
            group => group.Group.Count > 1 && JobRules.IsOnEveryNode(group.Job),
            group => $"is {group.Group.Count}, but a job of type \"{group.Job.Type}\" runs once on every node; remove it")
        .Error("", group => group.Group.Tasks is not { Count: > 0 }, "has no task; add at least one: task \"name\" { driver = ... }")
        .Error(
            "",
            group => group.Group.Tasks is { Count: > 0 } tasks && tasks.All(task => task.Lifecycle is not null),
            "has only tasks with a lifecycle block; at least one must be a main task, without it")
        .Each(
            group => Words.Repeated(group.Group.Tasks.OrEmpty().Select(task => task.Name)).Select(name => (group.Path.Named("task", name), "is given more than once; the names of a group's tasks must differ")))
        .Error(
            "",
            group => group.Group.Tasks.OrEmpty().Count(task => task.Leader) > 1,
            group => $"has several leaders ({Words.Quoted(group.Group.Tasks.OrEmpty().Where(task => task.Leader).Select(task => task.Name))}); only one task may be the leader")
        .Error(
            "affinity",
            group => group.Group.Affinities is not null && JobRules.IsOnEveryNode(group.Job),
            "has no meaning in a job that runs on every node; remove it, or use a constraint")
        .Error(
            "spread",
            group => group.Group.Spreads is not null && JobRules.IsOnEveryNode(group.Job),
            "has no meaning in a job that runs on every node; remove it")
        .Error(
            "update",
            group => group.Group.Update is not null && JobRules.IsBatch(group.Job),
            group => $"has no meaning in a job of type \"{group.Job.Type}\"; remove it")
        .Error(
            "migrate",
            group => group.Group.Migrate is not null && group.Job.Type is not JobType.Service,
            group => $"has no meaning in a job of type \"{group.Job.Type}\"; remove it")
        .Error(
            "reschedule",
            group => group.Group.ReschedulePolicy is not null && group.Job.Reschedule is null && JobRules.IsOnEveryNode(group.Job),
            "has no meaning in a job that runs on every node; remove it")
        .Error(
            "ephemeral_disk.size",
            group => group.Group.EphemeralDisk?.SizeMB < SmallestDiskMB,
            group => $"is {group.Group.EphemeralDisk!.SizeMB} MB; it must be at least {SmallestDiskMB}")
        .Error("shutdown_delay", group => group.Group.ShutdownDelay < Duration.Zero, "must not be negative")
        .Error("max_run_duration", group => group.Group.MaxRunDuration < Duration.Zero, "must not be negative")
        .Each(LegacyDisconnect)
        .Parts(group => Scope<ValueMap<string>>.Optional(group.Group.Meta, group.Path, "meta"), MetaRules.Table)
        .Parts(group => Scope<Constraint>.List(group.Group.Constraints, group.Path, "constraint"), PlacementRules.Constraints)
        .Parts(group => Scope<Affinity>.List(group.Group.Affinities, group.Path, "affinity"), PlacementRules.Affinities)
        .Parts(group => Scope<Spread>.List(group.Group.Spreads, group.Path, "spread"), PlacementRules.Spreads)
        .Parts(group => Scope<RestartPolicy>.Optional(group.Group.RestartPolicy, group.Path, "restart"), PolicyRules.Restart)
        .Parts(
            group => JobRules.IsOnEveryNode(group.Job) ? [] : Scope<ReschedulePolicy>.Optional(group.Group.ReschedulePolicy, group.Path, "reschedule"),
            PolicyRules.Reschedule)
        .Parts(group => group.Group.Update is null || JobRules.IsBatch(group.Job) ? [] : [group], PolicyRules.Update)
        .Parts(group => Scope<MigrateStrategy>.Optional(group.Group.Migrate, group.Path, "migrate"), PolicyRules.Migrate)
        .Parts(group => Scope<DisconnectStrategy>.Optional(group.Group.Disconnect, group.Path, "disconnect"), PolicyRules.Disconnect)
        .Parts(group => group.Group.Scaling is null ? [] : [group], PolicyRules.Scaling)
        .Parts(group => [group], NetworkRules.Table)
        .Parts(
            group => group.Group.Volumes.OrEmpty().Select(volume => new VolumeScope(group, volume.Value, group.Path.Named("volume", volume.Key))),
            VolumeRules.Table)
        .Parts(group => group.Services, ServiceRules.Table)
        .Parts(group => group.Tasks, TaskRules.Table);

    // What canonicalisation could move into the disconnect block is gone from here.
    private static IEnumerable<(JobPath, string)> LegacyDisconnect(GroupScope group)
    {
        const string What = "is the older form of a setting of the disconnect block, which is given too; move it there";
        if (group.Group.MaxClientDisconnect is not null) yield return (group.Path.Of("max_client_disconnect"), What + " as lost_after");
        if (group.Group.StopAfterClientDisconnect is not null) yield return (group.Path.Of("stop_after_client_disconnect"), What + " as stop_on_client_after");
        if (group.Group.PreventRescheduleOnLost is not null) yield return (group.Path.Of("prevent_reschedule_on_lost"), What + " as replace = false");
    }
}
