namespace Holdfast.Scheduling.Reconcile;

/// <summary>When a failed allocation is placed anew. Source: the job specification's reschedule block.</summary>
internal static class RescheduleRules
{
    /// <summary>The time at which the failed allocation may be replaced; null when its policy allows no further try.</summary>
    internal static DateTimeOffset? NextTry(Allocation failed, ReschedulePolicy? policy, DateTimeOffset now)
    {
        if (policy is null) return null;
        var failedAt = FailedAt(failed, now);
        var tries = (failed.RescheduleTracker?.Events).OrEmpty();
        if (policy.Unlimited != true && !HasTriesLeft(tries, policy, failedAt)) return null;
        return failedAt + Delay(tries, policy, failedAt);
    }

    private static bool HasTriesLeft(ValueList<RescheduleEvent> tries, ReschedulePolicy policy, DateTimeOffset failedAt)
    {
        var since = failedAt - (policy.Interval ?? Duration.Zero).ToTimeSpan();
        return tries.Count(earlier => UnixTime.Of(earlier.RescheduleTime) > since) < (policy.Attempts ?? 0);
    }

    /// <summary>The end of its last task; without one, the last change of the record.</summary>
    private static DateTimeOffset FailedAt(Allocation failed, DateTimeOffset now)
    {
        var ends = failed.TaskStates.OrEmpty().Values.Select(state => state.FinishedAt).Where(end => end > DateTimeOffset.UnixEpoch).ToArray();
        if (ends.Length > 0) return ends.Max();
        return failed.ModifyTime > 0 ? UnixTime.Of(failed.ModifyTime) : now;
    }

    /// <summary>Grows with each try; an allocation that ran for longer than the largest delay before it failed starts over.</summary>
    private static TimeSpan Delay(ValueList<RescheduleEvent> tries, ReschedulePolicy policy, DateTimeOffset failedAt)
    {
        var largest = policy.MaxDelay is { Nanoseconds: > 0 } limit ? limit.ToTimeSpan() : TimeSpan.MaxValue;
        var step = 0;
        DateTimeOffset? before = null;
        foreach (var time in tries.Select(earlier => UnixTime.Of(earlier.RescheduleTime)))
        {
            if (before is { } last && time - last - AtStep(step, policy, largest) > largest) step = 0;
            step++;
            before = time;
        }
        if (before is { } latest && failedAt - latest > largest) step = 0;
        return AtStep(step, policy, largest);
    }

    private static TimeSpan AtStep(int step, ReschedulePolicy policy, TimeSpan largest)
    {
        var first = (policy.Delay ?? Duration.Zero).ToTimeSpan();
        var factor = policy.DelayFunction switch
        {
            DelayFunction.Exponential => Math.Pow(2, step),
            DelayFunction.Fibonacci => Fibonacci(step),
            _ => 1,
        };
        var ticks = first.Ticks * factor;
        return ticks >= largest.Ticks ? (policy.DelayFunction is DelayFunction.Exponential or DelayFunction.Fibonacci ? largest : first) : new((long)ticks);
    }

    // 1, 1, 2, 3, 5, 8, …
    private static double Fibonacci(int step)
    {
        var (current, next) = (1.0, 1.0);
        for (var i = 0; i < step; i++) (current, next) = (next, current + next);
        return current;
    }
}
