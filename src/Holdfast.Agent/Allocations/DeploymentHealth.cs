namespace Holdfast.Agent.Allocations;

/// <summary>Decides whether an allocation of a deployment is healthy: every task that should run has run for min_healthy_time, by healthy_deadline. Pure.</summary>
/// <param name="Healthy">Null while it is undecided.</param>
/// <param name="LookAgain">When it may change without any event; null when never.</param>
internal sealed record DeploymentHealth(bool? Healthy, DateTimeOffset? LookAgain)
{
    internal static DeploymentHealth Of(TaskGroup group, IReadOnlyDictionary<JobTask, TaskState> states, DateTimeOffset begun, DateTimeOffset now)
    {
        var least = (group.Update?.MinHealthyTime ?? Duration.FromSeconds(10)).ToTimeSpan();
        var deadline = begun + (group.Update?.HealthyDeadline ?? Duration.FromMinutes(5)).ToTimeSpan();
        if (states.Values.Any(state => state.Failed)) return new(false, null);
        var since = RunningSince(states);
        if (since is { } running && now - running >= least) return new(true, null);
        if (now >= deadline) return new(false, null);
        return new(null, since is { } start && start + least < deadline ? start + least : deadline);
    }

    /// <summary>Since when all of them have been as they should be; null when they are not.</summary>
    private static DateTimeOffset? RunningSince(IReadOnlyDictionary<JobTask, TaskState> states)
    {
        DateTimeOffset? latest = null;
        foreach (var (task, state) in states)
        {
            var kind = Tasks.TaskKinds.Kind(task);
            if (kind == Tasks.TaskKind.Poststop) continue;
            var once = kind is Tasks.TaskKind.Prestart or Tasks.TaskKind.Poststart;
            if (state.State != (once ? TaskStatus.Dead : TaskStatus.Running)) return null;
            var since = once ? state.FinishedAt : state.LastRestart > state.StartedAt ? state.LastRestart : state.StartedAt;
            if (latest is null || since > latest) latest = since;
        }
        return latest;
    }
}
