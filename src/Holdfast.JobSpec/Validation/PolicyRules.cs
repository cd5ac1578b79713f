namespace Holdfast.JobSpec.Validation;

/// <summary>Restart, reschedule, update, migrate, disconnect and scaling.</summary>
internal static class PolicyRules
{
    private static readonly Duration Shortest = Duration.FromSeconds(5);

    internal static readonly RuleTable<Scope<RestartPolicy>> Restart = new RuleTable<Scope<RestartPolicy>>()
        .OneOf("mode", restart => restart.Block.Mode, RestartMode.Delay, RestartMode.Fail)
        .Error("attempts", restart => restart.Block.Attempts < 0, restart => $"is {restart.Block.Attempts}; it must not be negative")
        .Error(
            "attempts",
            restart => restart.Block is { Attempts: 0, Mode: RestartMode.Delay },
            "is 0, which contradicts mode \"delay\"; use mode \"fail\", or at least one attempt")
        .Error("interval", restart => restart.Block.Interval < Shortest, restart => $"is {restart.Block.Interval}; it must be at least {Shortest}")
        .Error("delay", restart => restart.Block.Delay < Duration.Zero, "must not be negative")
        .Error(
            "",
            restart => RestartsTake(restart.Block) > restart.Block.Interval?.Nanoseconds,
            restart => $"cannot fit {restart.Block.Attempts} restarts with a delay of {restart.Block.Delay} into an interval of {restart.Block.Interval}; lengthen the interval or shorten the delay");

    internal static readonly RuleTable<Scope<ReschedulePolicy>> Reschedule = new RuleTable<Scope<ReschedulePolicy>>()
        .Error("attempts", reschedule => reschedule.Block.Attempts < 0, reschedule => $"is {reschedule.Block.Attempts}; it must not be negative")
        .Error("attempts", reschedule => reschedule.Block is { Unlimited: true, Attempts: > 0 }, "cannot be limited while unlimited = true; remove one of them")
        .OneOf("delay_function", reschedule => reschedule.Block.DelayFunction, DelayFunction.Constant, DelayFunction.Exponential, DelayFunction.Fibonacci)
        .Error(
            "delay",
            reschedule => IsOn(reschedule.Block) && reschedule.Block.Delay < Shortest,
            reschedule => $"is {reschedule.Block.Delay}; it must be at least {Shortest}")
        .Error(
            "max_delay",
            reschedule => IsOn(reschedule.Block) && Grows(reschedule.Block) && reschedule.Block.MaxDelay < reschedule.Block.Delay,
            reschedule => $"is {reschedule.Block.MaxDelay}, which is less than the delay of {reschedule.Block.Delay}")
        .Error(
            "interval",
            reschedule => IsLimited(reschedule.Block) && !(reschedule.Block.Interval > Duration.Zero),
            "must be more than 0 where attempts are limited")
        .Error(
            "",
            reschedule => IsLimited(reschedule.Block) && reschedule.Block.Interval > Duration.Zero && DelaysOf(reschedule.Block) > reschedule.Block.Interval?.Nanoseconds,
            reschedule => $"cannot fit {reschedule.Block.Attempts} attempts, from a delay of {reschedule.Block.Delay}, into an interval of {reschedule.Block.Interval}; lengthen the interval or ask for fewer attempts");

    internal static readonly RuleTable<GroupScope> Update = new RuleTable<GroupScope>()
        .OneOf("update.health_check", group => group.Group.Update!.HealthCheck, "checks", "task_states", "manual")
        .Error("update.max_parallel", group => group.Group.Update!.MaxParallel < 0, "must not be negative")
        .Error("update.canary", group => group.Group.Update!.Canary < 0, "must not be negative")
        .Error("update.auto_promote", group => group.Group.Update is { AutoPromote: true, Canary: 0 }, "needs canaries; set canary to at least 1")
        .Error("update.min_healthy_time", group => group.Group.Update!.MinHealthyTime < Duration.Zero, "must not be negative")
        .Error("update.healthy_deadline", group => group.Group.Update!.HealthyDeadline <= Duration.Zero, "must be more than 0")
        .Error("update.progress_deadline", group => group.Group.Update!.ProgressDeadline < Duration.Zero, "must not be negative; 0 turns it off")
        .Error("update.stagger", group => group.Group.Update!.Stagger <= Duration.Zero, "must be more than 0")
        .Error(
            "update.min_healthy_time",
            group => group.Group.Update is { HealthyDeadline.Nanoseconds: > 0 } update && update.MinHealthyTime >= update.HealthyDeadline,
            group => $"is {group.Group.Update!.MinHealthyTime}; it must be less than healthy_deadline ({group.Group.Update.HealthyDeadline})")
        .Error(
            "update.healthy_deadline",
            group => group.Group.Update is { ProgressDeadline.Nanoseconds: > 0 } update && update.HealthyDeadline >= update.ProgressDeadline,
            group => $"is {group.Group.Update!.HealthyDeadline}; it must be less than progress_deadline ({group.Group.Update.ProgressDeadline})")
        .Warning(
            "update.max_parallel",
            group => group.Group.Update!.MaxParallel > group.Group.Count && group.Group is { Count: > 1 },
            group => $"is {group.Group.Update!.MaxParallel}, more than the count of {group.Group.Count}; a destructive change would replace every allocation at once");

    internal static readonly RuleTable<Scope<MigrateStrategy>> Migrate = new RuleTable<Scope<MigrateStrategy>>()
        .OneOf("health_check", migrate => migrate.Block.HealthCheck, "checks", "task_states")
        .Error("max_parallel", migrate => migrate.Block.MaxParallel < 0, "must not be negative")
        .Error("min_healthy_time", migrate => migrate.Block.MinHealthyTime < Duration.Zero, "must not be negative")
        .Error(
            "min_healthy_time",
            migrate => migrate.Block.MinHealthyTime > migrate.Block.HealthyDeadline,
            migrate => $"is {migrate.Block.MinHealthyTime}; it must not exceed healthy_deadline ({migrate.Block.HealthyDeadline})");

    internal static readonly RuleTable<Scope<DisconnectStrategy>> Disconnect = new RuleTable<Scope<DisconnectStrategy>>()
        .OneOf("reconcile", disconnect => disconnect.Block.Reconcile, "keep_original", "keep_replacement", "best_score", "longest_running")
        .Error("lost_after", disconnect => disconnect.Block.LostAfter < Duration.Zero, "must not be negative")
        .Error("stop_on_client_after", disconnect => disconnect.Block.StopOnClientAfter < Duration.Zero, "must not be negative")
        .Error(
            "stop_on_client_after",
            disconnect => disconnect.Block is { LostAfter: not null, StopOnClientAfter: not null },
            "cannot be combined with lost_after: the one stops what the other keeps running; remove one of them");

    internal static readonly RuleTable<GroupScope> Scaling = new RuleTable<GroupScope>()
        .Error("scaling.max", group => group.Group.Scaling!.Max is null, "is missing; set the largest count allowed")
        .Error("scaling.max", group => group.Group.Scaling!.Max < 0, "must not be negative")
        .Error("scaling.min", group => group.Group.Scaling!.Min < 0, "must not be negative")
        .Error(
            "scaling.max",
            group => group.Group.Scaling is { Max: >= 0 } scaling && scaling.Max < scaling.Min,
            group => $"is {group.Group.Scaling!.Max}; it must not be less than min ({group.Group.Scaling.Min})")
        .Error(
            "count",
            group => group.Group.Count < group.Group.Scaling!.Min,
            group => $"is {group.Group.Count}, less than the scaling block's min of {group.Group.Scaling!.Min}")
        .Error(
            "count",
            group => group.Group.Count > group.Group.Scaling!.Max,
            group => $"is {group.Group.Count}, more than the scaling block's max of {group.Group.Scaling!.Max}");

    private static bool IsOn(ReschedulePolicy reschedule) => reschedule.Unlimited == true || reschedule.Attempts > 0;

    private static bool IsLimited(ReschedulePolicy reschedule) => reschedule is { Unlimited: not true, Attempts: > 0 };

    private static bool Grows(ReschedulePolicy reschedule) => reschedule.DelayFunction is DelayFunction.Exponential or DelayFunction.Fibonacci;

    private static decimal RestartsTake(RestartPolicy restart) => (decimal)(restart.Attempts ?? 0) * (restart.Delay?.Nanoseconds ?? 0);

    // The waiting before all attempts; for any sensible interval it is known after a few of them.
    private static decimal DelaysOf(ReschedulePolicy reschedule)
    {
        decimal delay = reschedule.Delay?.Nanoseconds ?? 0, before = 0, total = 0;
        decimal cap = Grows(reschedule) && reschedule.MaxDelay > Duration.Zero ? reschedule.MaxDelay.Value.Nanoseconds : long.MaxValue;
        for (var attempt = 0; attempt < reschedule.Attempts && total <= reschedule.Interval?.Nanoseconds; attempt++)
        {
            if (delay == 0) return 0;
            total += Math.Min(delay, cap);
            (before, delay) = reschedule.DelayFunction switch
            {
                DelayFunction.Exponential => (delay, Math.Min(delay * 2, cap)),
                DelayFunction.Fibonacci => (delay, Math.Min(delay + before, cap)),
                _ => (before, delay),
            };
        }

        return total;
    }
}
