namespace Holdfast.JobSpec.Canonical;

/// <summary>Update, migrate, reschedule and restart policies: what is unset comes from the job's policy, then from the default of the job's type.</summary>
internal static class Policies
{
    private static readonly UpdateStrategy DefaultUpdate = new()
    {
        Stagger = Duration.FromSeconds(30),
        MaxParallel = 1,
        HealthCheck = "checks",
        MinHealthyTime = Duration.FromSeconds(10),
        HealthyDeadline = Duration.FromMinutes(5),
        ProgressDeadline = Duration.FromMinutes(10),
        Canary = 0,
        AutoRevert = false,
        AutoPromote = false,
    };

    private static readonly MigrateStrategy DefaultMigrate = new()
    {
        MaxParallel = 1,
        HealthCheck = "checks",
        MinHealthyTime = Duration.FromSeconds(10),
        HealthyDeadline = Duration.FromMinutes(5),
    };

    private static readonly ReschedulePolicy NoReschedule = new()
    {
        Attempts = 0,
        Interval = Duration.Zero,
        Delay = Duration.Zero,
        DelayFunction = "",
        MaxDelay = Duration.Zero,
        Unlimited = false,
    };

    private static readonly ReschedulePolicy ServiceReschedule = NoReschedule with
    {
        Delay = Duration.FromSeconds(30),
        DelayFunction = DelayFunction.Exponential,
        MaxDelay = Duration.FromHours(1),
        Unlimited = true,
    };

    private static readonly ReschedulePolicy BatchReschedule = NoReschedule with
    {
        Attempts = 1,
        Interval = Duration.FromHours(24),
        Delay = Duration.FromSeconds(5),
        DelayFunction = DelayFunction.Constant,
    };

    private static readonly RestartPolicy ServiceRestart = new()
    {
        Interval = Duration.FromMinutes(30),
        Attempts = 2,
        Delay = Duration.FromSeconds(15),
        Mode = RestartMode.Fail,
        RenderTemplates = false,
    };

    private static readonly RestartPolicy BatchRestart = ServiceRestart with { Interval = Duration.FromHours(24), Attempts = 3 };

    internal static UpdateStrategy? OfJob(UpdateStrategy? update, string type) => update is not null
        ? Merge(DefaultUpdate, update)
        : type is JobType.Service or JobType.System ? DefaultUpdate : null;

    internal static UpdateStrategy? OfGroup(UpdateStrategy? group, UpdateStrategy? job)
    {
        if (group is not null) return Merge(job ?? DefaultUpdate, group);
        return job is null || IsEmpty(job) ? null : job;
    }

    internal static MigrateStrategy? OfGroup(MigrateStrategy? group, MigrateStrategy? job, string type)
    {
        if (group is null && job is null) return type == JobType.Service ? DefaultMigrate : null;
        return Merge(job is null ? DefaultMigrate : Merge(DefaultMigrate, job), group);
    }

    internal static ReschedulePolicy? OfGroup(ReschedulePolicy? group, ReschedulePolicy? job, string type)
    {
        if (group is null && job is null && type is JobType.System or JobType.SysBatch) return null;
        var defaults = type switch
        {
            JobType.Service => ServiceReschedule,
            JobType.Batch => BatchReschedule,
            _ => NoReschedule,
        };
        return Merge(Merge(defaults, job), group);
    }

    internal static RestartPolicy OfGroup(RestartPolicy? group, string type) =>
        Merge(type is JobType.Service or JobType.System ? ServiceRestart : BatchRestart, group);

    internal static RestartPolicy OfTask(RestartPolicy? task, RestartPolicy group) => Merge(group, task);

    private static UpdateStrategy Merge(UpdateStrategy under, UpdateStrategy over) => new()
    {
        Stagger = over.Stagger ?? under.Stagger,
        MaxParallel = over.MaxParallel ?? under.MaxParallel,
        HealthCheck = over.HealthCheck ?? under.HealthCheck,
        MinHealthyTime = over.MinHealthyTime ?? under.MinHealthyTime,
        HealthyDeadline = over.HealthyDeadline ?? under.HealthyDeadline,
        ProgressDeadline = over.ProgressDeadline ?? under.ProgressDeadline,
        Canary = over.Canary ?? under.Canary,
        AutoRevert = over.AutoRevert ?? under.AutoRevert,
        AutoPromote = over.AutoPromote ?? under.AutoPromote,
    };

    private static MigrateStrategy Merge(MigrateStrategy under, MigrateStrategy? over) => over is null ? under : new()
    {
        MaxParallel = over.MaxParallel ?? under.MaxParallel,
        HealthCheck = over.HealthCheck ?? under.HealthCheck,
        MinHealthyTime = over.MinHealthyTime ?? under.MinHealthyTime,
        HealthyDeadline = over.HealthyDeadline ?? under.HealthyDeadline,
    };

    private static ReschedulePolicy Merge(ReschedulePolicy under, ReschedulePolicy? over) => over is null ? under : new()
    {
        Attempts = over.Attempts ?? under.Attempts,
        Interval = over.Interval ?? under.Interval,
        Delay = over.Delay ?? under.Delay,
        DelayFunction = over.DelayFunction ?? under.DelayFunction,
        MaxDelay = over.MaxDelay ?? under.MaxDelay,
        Unlimited = over.Unlimited ?? under.Unlimited,
    };

    private static RestartPolicy Merge(RestartPolicy under, RestartPolicy? over) => over is null ? under : new()
    {
        Interval = over.Interval ?? under.Interval,
        Attempts = over.Attempts ?? under.Attempts,
        Delay = over.Delay ?? under.Delay,
        Mode = over.Mode ?? under.Mode,
        RenderTemplates = over.RenderTemplates ?? under.RenderTemplates,
    };

    private static bool IsEmpty(UpdateStrategy update) => update is
    {
        Stagger: null or { Nanoseconds: 0 },
        MaxParallel: null or 0,
        HealthCheck: null or "",
        MinHealthyTime: null or { Nanoseconds: 0 },
        HealthyDeadline: null or { Nanoseconds: 0 },
        ProgressDeadline: null or { Nanoseconds: 0 },
        Canary: null or 0,
        AutoRevert: null or false,
        AutoPromote: null or false,
    };
}
