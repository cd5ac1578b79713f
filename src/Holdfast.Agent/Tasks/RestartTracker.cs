namespace Holdfast.Agent.Tasks;

/// <summary>
/// Decides whether a task that ended is started again on this node; the rules are those of Nomad's restart block. Pure: the time and the
/// chance (0 to 1) are given.
/// </summary>
internal static class RestartTracker
{
    /// <summary>So much of the delay is added at most by chance, so that tasks which failed together do not come back together.</summary>
    private const double Jitter = 0.25;

    internal static RestartDecision Decide(RestartPolicy policy, RestartCount count, RestartCause cause, DateTimeOffset now, double chance) => cause switch
    {
        RestartCause.Requested => new(RestartAction.Restart, TimeSpan.Zero, "A restart was asked for", count),
        RestartCause.Rebooted => new(RestartAction.Restart, TimeSpan.Zero, "The machine was restarted", count),
        RestartCause.Completed => new(RestartAction.Complete, TimeSpan.Zero, "The task ended successfully and needs no restart", count),
        RestartCause.Unrecoverable => new(RestartAction.Fail, TimeSpan.Zero, "The error will not go away by trying again", count),
        _ => ByPolicy(policy, count, now, chance),
    };

    private static RestartDecision ByPolicy(RestartPolicy policy, RestartCount count, DateTimeOffset now, double chance)
    {
        var attempts = policy.Attempts ?? 0;
        var interval = (policy.Interval ?? Duration.Zero).ToTimeSpan();
        if (count.Since is not { } since || now - since >= interval) (since, count) = (now, new(0, now));
        var failing = (policy.Mode ?? RestartMode.Fail) == RestartMode.Fail;
        if (attempts == 0 && failing) return new(RestartAction.Fail, TimeSpan.Zero, "The restart policy allows no restarts", count);
        count = count with { Attempts = count.Attempts + 1 };
        if (count.Attempts <= attempts)
        {
            var delay = (policy.Delay ?? Duration.Zero).ToTimeSpan();
            return new(RestartAction.Restart, delay + delay * (Jitter * chance), "The restart policy allows it", count);
        }
        var used = $"All {attempts} restarts allowed within {Duration.From(interval)} are used up";
        return failing
            ? new(RestartAction.Fail, TimeSpan.Zero, $"{used} and the mode is \"fail\"", count)
            : new(RestartAction.Restart, since + interval - now, $"{used}; the next follows when the interval is over", count);
    }
}

/// <summary>Why a task does not run.</summary>
internal enum RestartCause
{
    Failed,
    Completed,
    /// <summary>It could not be started, and trying again will not help.</summary>
    Unrecoverable,
    Requested,
    Rebooted,
}

internal enum RestartAction
{
    Restart,
    Complete,
    Fail,
}

/// <summary>Restarts by policy within the interval that began at <paramref name="Since"/>.</summary>
internal sealed record RestartCount(int Attempts, DateTimeOffset? Since)
{
    internal static RestartCount None { get; } = new(0, null);
}

/// <summary>What to do, how long to wait before, why, and the count to remember.</summary>
internal sealed record RestartDecision(RestartAction Action, TimeSpan Delay, string Reason, RestartCount Count);
