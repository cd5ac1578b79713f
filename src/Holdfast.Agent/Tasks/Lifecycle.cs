namespace Holdfast.Agent.Tasks;

/// <summary>
/// The order of tasks within an allocation, as Nomad's lifecycle block has it: prestart, then main, then poststart, and poststop when all else
/// has ended; sidecars run beside the main tasks and end with them; a leader takes the others along. Pure.
/// </summary>
internal static class Lifecycle
{
    internal static bool MayStart(JobTask task, IReadOnlyDictionary<JobTask, TaskState> states) => task.Kind() switch
    {
        TaskKind.Prestart or TaskKind.PrestartSidecar => true,
        TaskKind.Main => states.All(other => other.Key.Kind() switch
        {
            TaskKind.Prestart => other.Value is { State: TaskStatus.Dead, Failed: false },
            TaskKind.PrestartSidecar => HasStarted(other.Value),
            _ => true,
        }),
        TaskKind.Poststop => states.All(other => other.Key.Kind() == TaskKind.Poststop || other.Value.State == TaskStatus.Dead),
        _ => states.All(other => other.Key.Kind() != TaskKind.Main || HasStarted(other.Value)),
    };

    /// <summary>Tasks that must end because of what became of others, each with the event that says so.</summary>
    internal static IEnumerable<(JobTask Task, TaskEvent Reason)> ToEnd(IReadOnlyDictionary<JobTask, TaskState> states)
    {
        var alive = states.Where(entry => entry.Value.State != TaskStatus.Dead && entry.Key.Kind() != TaskKind.Poststop).Select(entry => entry.Key).ToList();
        var dead = states.Where(entry => entry.Value.State == TaskStatus.Dead && entry.Key.Kind() != TaskKind.Poststop).ToList();
        if (alive.Count == 0 || dead.Count == 0) return [];
        if (dead.Find(entry => entry.Value.Failed).Key is { } failed) return alive.Select(task => (task, TaskEvents.SiblingFailed(failed.Name)));
        if (dead.Exists(entry => entry.Key.Leader)) return alive.Select(task => (task, TaskEvents.LeaderDead()));
        var mains = states.Where(entry => entry.Key.Kind() == TaskKind.Main).ToList();
        return mains.Count > 0 && mains.TrueForAll(entry => entry.Value.State == TaskStatus.Dead)
            ? alive.Where(task => task.IsSidecar()).Select(task => (task, TaskEvents.MainDead()))
            : [];
    }

    private static bool HasStarted(TaskState state) => state.StartedAt != default && !state.Failed;
}
