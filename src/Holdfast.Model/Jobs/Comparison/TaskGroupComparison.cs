namespace Holdfast.Model.Jobs.Comparison;

/// <summary>
/// Decides whether running allocations can follow a new version of their job. What a process or its surroundings were started with
/// cannot change under it, so those parts are rows here; all else (services and checks, count, constraints, restart, update, kill
/// and log settings …) takes effect in place. A constraint may still make the node unfit: that is the scheduler's to check.
/// </summary>
public static class TaskGroupComparison
{
    private static readonly GroupPart[] GroupParts =
    [
        new("tasks", (_, group) => group.Tasks.OrEmpty().Select(task => task.Name).Order(StringComparer.Ordinal).ToValueList()),
        new("network", (_, group) => group.Networks.OrEmpty()),
        new("volume", (_, group) => group.Volumes.OrEmpty()),
        new("ephemeral_disk", (_, group) => group.EphemeralDisk),
        new("affinity", (job, group) => job.Affinities.OrEmpty().Concat(group.Affinities.OrEmpty()).ToValueList()),
        new("spread", (job, group) => job.Spreads.OrEmpty().Concat(group.Spreads.OrEmpty()).ToValueList()),
        new("consul", (_, group) => group.Consul),
        new("service connect", (_, group) => group.Services.OrEmpty().Where(service => service.Connect is not null)
            .Select(service => service with { Checks = null, CheckRestart = null, Tags = null, CanaryTags = null, Meta = null, CanaryMeta = null }).ToValueList()),
    ];

    private static readonly TaskPart[] TaskParts =
    [
        new("driver", (_, _, task) => task.Driver),
        new("user", (_, _, task) => task.User),
        new("config", (_, _, task) => task.Config),
        new("env", (_, _, task) => task.Env.OrEmpty()),
        new("meta", CombinedMeta),
        new("resources", (_, _, task) => task.Resources),
        new("artifact", (_, _, task) => task.Artifacts.OrEmpty()),
        new("template", (_, _, task) => task.Templates.OrEmpty()),
        new("volume_mount", (_, _, task) => task.VolumeMounts.OrEmpty()),
        new("vault", (_, _, task) => task.Vault),
        new("consul", (_, _, task) => task.Consul),
        new("secret", (_, _, task) => task.Secrets.OrEmpty()),
        new("identity", (_, _, task) => (task.Identity, task.Identities.OrEmpty())),
        new("lifecycle", (_, _, task) => task.Lifecycle),
        new("schedule", (_, _, task) => task.Schedule),
        new("dispatch_payload", (_, _, task) => task.DispatchPayload),
        new("csi_plugin", (_, _, task) => task.CSIPluginConfig),
        new("kind", (_, _, task) => task.Kind),
        new("affinity", (_, _, task) => task.Affinities.OrEmpty()),
        new("restart.render_templates", (_, _, task) => task.RestartPolicy?.RenderTemplates ?? false),
    ];

    /// <summary>Compares a group of two canonical versions of a job; a group that either version lacks is a destructive difference.</summary>
    public static TaskGroupDifference Compare(Job before, Job after, string group)
    {
        if (!JobComparison.SpecChanged(before, after)) return new(TaskGroupChange.None, []);
        if (Find(before, group) is not { } old || Find(after, group) is not { } now) return new(TaskGroupChange.Destructive, ["group"]);
        var reasons = GroupParts.Where(part => !Equals(part.Of(before, old), part.Of(after, now))).Select(part => part.Name)
            .Concat(TaskReasons(before, old, after, now))
            .ToValueList();
        return new(reasons.Count == 0 ? TaskGroupChange.InPlace : TaskGroupChange.Destructive, reasons);
    }

    private static IEnumerable<string> TaskReasons(Job before, TaskGroup old, Job after, TaskGroup now) =>
        from task in now.Tasks.OrEmpty()
        let earlier = old.Tasks.OrEmpty().FirstOrDefault(other => other.Name == task.Name)
        where earlier is not null
        from part in TaskParts
        where !Equals(part.Of(before, old, earlier), part.Of(after, now, task))
        select $"task \"{task.Name}\" > {part.Name}";

    // A task sees the job's and the group's metadata under its own.
    private static object CombinedMeta(Job job, TaskGroup group, JobTask task) =>
        job.Meta.OrEmpty().Concat(group.Meta.OrEmpty()).Concat(task.Meta.OrEmpty()).ToValueMap();

    private static TaskGroup? Find(Job job, string name) => job.TaskGroups.OrEmpty().FirstOrDefault(group => group.Name == name);

    private sealed record GroupPart(string Name, Func<Job, TaskGroup, object?> Of);

    private sealed record TaskPart(string Name, Func<Job, TaskGroup, JobTask, object?> Of);
}
