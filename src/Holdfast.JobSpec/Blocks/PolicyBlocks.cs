using Holdfast.JobSpec.Schema;

namespace Holdfast.JobSpec.Blocks;

/// <summary>What happens on change, failure, drain, disconnection and load.</summary>
internal static class PolicyBlocks
{
    internal static readonly BlockSchema<UpdateStrategy> Update = new BlockSchema<UpdateStrategy>(new())
        .Duration("stagger", (update, value) => update with { Stagger = value })
        .Int("max_parallel", (update, value) => update with { MaxParallel = value })
        .Text("health_check", (update, value) => update with { HealthCheck = value })
        .Duration("min_healthy_time", (update, value) => update with { MinHealthyTime = value })
        .Duration("healthy_deadline", (update, value) => update with { HealthyDeadline = value })
        .Duration("progress_deadline", (update, value) => update with { ProgressDeadline = value })
        .Int("canary", (update, value) => update with { Canary = value })
        .Bool("auto_revert", (update, value) => update with { AutoRevert = value })
        .Bool("auto_promote", (update, value) => update with { AutoPromote = value });

    internal static readonly BlockSchema<MigrateStrategy> Migrate = new BlockSchema<MigrateStrategy>(new())
        .Int("max_parallel", (migrate, value) => migrate with { MaxParallel = value })
        .Text("health_check", (migrate, value) => migrate with { HealthCheck = value })
        .Duration("min_healthy_time", (migrate, value) => migrate with { MinHealthyTime = value })
        .Duration("healthy_deadline", (migrate, value) => migrate with { HealthyDeadline = value });

    internal static readonly BlockSchema<ReschedulePolicy> Reschedule = new BlockSchema<ReschedulePolicy>(new())
        .Int("attempts", (reschedule, value) => reschedule with { Attempts = value })
        .Duration("interval", (reschedule, value) => reschedule with { Interval = value })
        .Duration("delay", (reschedule, value) => reschedule with { Delay = value })
        .Text("delay_function", (reschedule, value) => reschedule with { DelayFunction = value })
        .Duration("max_delay", (reschedule, value) => reschedule with { MaxDelay = value })
        .Bool("unlimited", (reschedule, value) => reschedule with { Unlimited = value });

    internal static readonly BlockSchema<RestartPolicy> Restart = new BlockSchema<RestartPolicy>(new())
        .Int("attempts", (restart, value) => restart with { Attempts = value })
        .Duration("interval", (restart, value) => restart with { Interval = value })
        .Duration("delay", (restart, value) => restart with { Delay = value })
        .Text("mode", (restart, value) => restart with { Mode = value })
        .Bool("render_templates", (restart, value) => restart with { RenderTemplates = value });

    internal static readonly BlockSchema<DisconnectStrategy> Disconnect = new BlockSchema<DisconnectStrategy>(new())
        .Duration("lost_after", (disconnect, value) => disconnect with { LostAfter = value })
        .Duration("stop_on_client_after", (disconnect, value) => disconnect with { StopOnClientAfter = value })
        .Bool("replace", (disconnect, value) => disconnect with { Replace = value })
        .Text("reconcile", (disconnect, value) => disconnect with { Reconcile = value });

    internal static readonly BlockSchema<ScalingPolicy> Scaling = new BlockSchema<ScalingPolicy>(new())
        .OptionalLabel((scaling, label) => scaling with { Type = label switch { "cpu" => "vertical_cpu", "mem" => "vertical_mem", _ => label } })
        .Text("type", (scaling, value) => scaling with { Type = value })
        .Bool("enabled", (scaling, value) => scaling with { Enabled = value })
        .Long("min", (scaling, value) => scaling with { Min = value })
        .Long("max", (scaling, value) => scaling with { Max = value })
        .FreeForm("policy", (scaling, value) => scaling with { Policy = value });
}
