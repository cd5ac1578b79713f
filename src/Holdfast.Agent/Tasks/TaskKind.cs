namespace Holdfast.Agent.Tasks;

/// <summary>When a task runs within its allocation.</summary>
internal enum TaskKind
{
    Prestart,
    PrestartSidecar,
    Main,
    Poststart,
    PoststartSidecar,
    Poststop,
}

internal static class TaskKinds
{
    internal static TaskKind Kind(this JobTask task) => (task.Lifecycle?.Hook, task.Lifecycle?.Sidecar) switch
    {
        (TaskLifecycleHook.Prestart, true) => TaskKind.PrestartSidecar,
        (TaskLifecycleHook.Prestart, _) => TaskKind.Prestart,
        (TaskLifecycleHook.Poststart, true) => TaskKind.PoststartSidecar,
        (TaskLifecycleHook.Poststart, _) => TaskKind.Poststart,
        (TaskLifecycleHook.Poststop, _) => TaskKind.Poststop,
        _ => TaskKind.Main,
    };

    internal static bool IsSidecar(this JobTask task) => task.Kind() is TaskKind.PrestartSidecar or TaskKind.PoststartSidecar;

    /// <summary>Whether a task that ends with success is started again: services and sidecars are to run for ever, the rest once.</summary>
    internal static bool RestartsOnSuccess(this JobTask task, Job job) => task.Kind() switch
    {
        TaskKind.Main => job.Type is not (JobType.Batch or JobType.SysBatch),
        TaskKind.PrestartSidecar or TaskKind.PoststartSidecar => true,
        _ => false,
    };
}
