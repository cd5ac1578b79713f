using Holdfast.JobSpec.Paths;

namespace Holdfast.JobSpec.Validation;

internal static class TaskRules
{
    private static readonly string[] Drivers = ["docker", "podman", "exec", "raw_exec", "java", "qemu", "mock_driver"];

    internal static readonly RuleTable<TaskScope> Table = new RuleTable<TaskScope>()
        .Error("", task => task.Task.Name.Length == 0, "has no name: task \"name\" { ... }")
        .Error("", task => task.Task.Name.AsSpan().ContainsAny('/', '\\', '\0'), "must not have a slash in its name, since its directory is named after it")
        .Error("driver", task => task.Task.Driver.Length == 0, $"is missing; say what runs the task, such as {Words.AnyOf(Drivers[..4])}")
        .Error("kill_timeout", task => task.Task.KillTimeout < Duration.Zero, "must not be negative")
        .Error("shutdown_delay", task => task.Task.ShutdownDelay < Duration.Zero, "must not be negative")
        .Error("kill_signal", task => task.Task.KillSignal.Length > 0 && !Signals.IsKnown(task.Task.KillSignal), task => Signals.Fault(task.Task.KillSignal))
        .Error("leader", task => task.Task is { Leader: true, Lifecycle: not null }, "must be a main task, but this one has a lifecycle block")
        .OneOf("lifecycle.hook", task => task.Task.Lifecycle?.Hook, TaskLifecycleHook.Prestart, TaskLifecycleHook.Poststart, TaskLifecycleHook.Poststop)
        .Error("lifecycle.hook", task => task.Task.Lifecycle is { Hook: "" }, "is missing; it is \"prestart\", \"poststart\" or \"poststop\"")
        .Error(
            "lifecycle.sidecar",
            task => task.Task.Lifecycle is { Hook: TaskLifecycleHook.Poststop, Sidecar: true },
            "cannot be true after \"poststop\": nothing is left to run beside")
        .Error("logs.max_files", task => task.Task.LogConfig?.MaxFiles < 1, task => $"is {task.Task.LogConfig!.MaxFiles}; it must be at least 1")
        .Error(
            "logs.max_file_size",
            task => task.Task.LogConfig?.MaxFileSizeMB < 1,
            task => $"is {task.Task.LogConfig!.MaxFileSizeMB} MB; it must be at least 1")
        .Error(
            "logs",
            task => LogsMB(task) >= task.Group.Group.EphemeralDisk!.SizeMB,
            task => $"may take {LogsMB(task)} MB (max_files × max_file_size), which must be less than the group's ephemeral disk of {task.Group.Group.EphemeralDisk!.SizeMB} MB")
        .Error(
            "dispatch_payload.file",
            task => task.Task.DispatchPayload is { File: "" },
            "is missing; name the file, below the task's local directory, that gets the payload")
        .Error(
            "dispatch_payload.file",
            task => task.Task.DispatchPayload is { } payload && Words.Escapes(payload.File),
            "must not lead out of the task's local directory")
        .Error(
            "affinity",
            task => task.Task.Affinities is not null && JobRules.IsOnEveryNode(task.Group.Job),
            "has no meaning in a job that runs on every node; remove it, or use a constraint")
        .OneOf("vault.change_mode", task => task.Task.Vault?.ChangeMode, "noop", "restart", "signal")
        .Error("csi_plugin.id", task => task.Task.CSIPluginConfig is { ID: "" }, "is missing; name the plugin")
        .Error("csi_plugin.type", task => task.Task.CSIPluginConfig is { Type: "" }, "is missing; it is \"node\", \"controller\" or \"monolith\"")
        .OneOf("csi_plugin.type", task => task.Task.CSIPluginConfig?.Type, "node", "controller", "monolith")
        .Each(Duplicates)
        .Parts(task => Scope<ValueMap<string>>.Optional(task.Task.Meta, task.Path, "meta"), MetaRules.Table)
        .Parts(task => Scope<ValueMap<string>>.Optional(task.Task.Env, task.Path, "env"), MetaRules.Table)
        .Parts(task => Scope<Constraint>.List(task.Task.Constraints, task.Path, "constraint"), PlacementRules.Constraints)
        .Parts(task => Scope<Affinity>.List(task.Task.Affinities, task.Path, "affinity"), PlacementRules.Affinities)
        .Parts(
            task => task.Task.RestartPolicy == task.Group.Group.RestartPolicy ? [] : Scope<RestartPolicy>.Optional(task.Task.RestartPolicy, task.Path, "restart"),
            PolicyRules.Restart)
        .Parts(task => Scope<Resources>.Optional(task.Task.Resources, task.Path, "resources"), ResourceRules.Table)
        .Parts(task => Scope<TaskArtifact>.List(task.Task.Artifacts, task.Path, "artifact"), FileRules.Artifacts)
        .Parts(task => Scope<Template>.List(task.Task.Templates, task.Path, "template"), FileRules.Templates)
        .Parts(task => task.Task.VolumeMounts is null ? [] : [task], MountRules.Table)
        .Parts(Identities, IdentityRules.Table)
        .Parts(task => task.Task.Secrets.OrEmpty().Select(secret => new Scope<Secret>(secret, task.Path.Named("secret", secret.Name))), SecretRules.Table)
        .Parts(task => task.Task.Actions.OrEmpty().Select(action => new Scope<JobAction>(action, task.Path.Named("action", action.Name))), ActionRules.Table)
        .Parts(task => task.Services, ServiceRules.Table);

    private static long LogsMB(TaskScope task) =>
        task.Task.LogConfig is { Disabled: not true } logs ? (long)(logs.MaxFiles ?? 0) * (logs.MaxFileSizeMB ?? 0) : -1;

    private static IEnumerable<Scope<WorkloadIdentity>> Identities(TaskScope task)
    {
        var all = task.Task.Identity is null ? task.Task.Identities.OrEmpty() : task.Task.Identities.OrEmpty().Prepend(task.Task.Identity).ToValueList();
        return all.Select(identity => new Scope<WorkloadIdentity>(identity, task.Path.At("identity", all.TakeWhile(other => other != identity).Count(), identity.Name)));
    }

    private static IEnumerable<(JobPath, string)> Duplicates(TaskScope task)
    {
        const string What = "is given more than once";
        foreach (var name in Words.Repeated(task.Task.Actions.OrEmpty().Select(action => action.Name))) yield return (task.Path.Named("action", name), What);
        foreach (var name in Words.Repeated(task.Task.Secrets.OrEmpty().Select(secret => secret.Name))) yield return (task.Path.Named("secret", name), What);
        foreach (var name in Words.Repeated(task.Task.Identities.OrEmpty().Select(identity => identity.Name))) yield return (task.Path.Of("identity"), $"\"{name}\" {What}; identities need names that differ");
        foreach (var path in Words.Repeated(task.Task.Templates.OrEmpty().Select(template => template.DestPath!).Where(path => path.Length > 0)))
            yield return (task.Path.At("template", LastAt(task, path)).Of("destination"), $"is \"{path}\", which another template of the task writes too");
    }

    private static int LastAt(TaskScope task, string destination)
    {
        var templates = task.Task.Templates.OrEmpty();
        return Enumerable.Range(0, templates.Count).Last(index => templates[index].DestPath == destination);
    }
}
