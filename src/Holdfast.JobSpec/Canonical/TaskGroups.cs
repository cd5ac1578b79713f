namespace Holdfast.JobSpec.Canonical;

/// <summary>Defaults of a group and what it inherits from its job.</summary>
internal static class TaskGroups
{
    private const int DefaultDiskMB = 300;

    internal static TaskGroup Canonicalize(TaskGroup group, Job job)
    {
        var count = group.Count ?? (int?)group.Scaling?.Min ?? 1;
        var restart = Policies.OfGroup(group.RestartPolicy, job.Type!);
        group = LegacyForms.Modern(group) with
        {
            Count = count,
            Scaling = Canonicalize(group.Scaling, count),
            EphemeralDisk = Canonicalize(group.EphemeralDisk),
            Update = Policies.OfGroup(group.Update, job.Update),
            Migrate = Policies.OfGroup(group.Migrate, job.Migrate, job.Type!),
            ReschedulePolicy = Policies.OfGroup(group.ReschedulePolicy, job.Reschedule, job.Type!),
            RestartPolicy = restart,
            Constraints = group.Constraints.Each(Placement.Canonicalize),
            Affinities = group.Affinities.Each(Placement.Canonicalize),
            Spreads = group.Spreads.Each(Placement.Canonicalize),
            Meta = group.Meta.NullIfEmpty(),
            Consul = Canonicalize(group.Consul, job.ConsulNamespace),
        };
        return group with
        {
            Disconnect = Canonicalize(group.Disconnect),
            Volumes = Canonicalize(group.Volumes),
            Networks = group.Networks.Each(Networks.Canonicalize),
            Services = group.Services.Each(service => Services.Canonicalize(service, job.Name, group.Name, null)),
            Tasks = group.Tasks.Each(task => JobTasks.Canonicalize(task, group.Name, restart, job)),
        };
    }

    private static ScalingPolicy? Canonicalize(ScalingPolicy? scaling, int count) => scaling is null ? null : scaling with
    {
        Enabled = scaling.Enabled ?? true,
        Min = scaling.Min ?? count,
        Type = scaling.Type.Or("horizontal"),
        Policy = FreeFormJson.Canonicalize(scaling.Policy),
        Target = scaling.Target.NullIfEmpty(),
    };

    internal static Consul? Canonicalize(Consul? consul, string? jobNamespace) => consul is null ? null : consul with
    {
        Namespace = consul.Namespace.Or(jobNamespace ?? ""),
        Cluster = consul.Cluster.Or("default"),
    };

    private static EphemeralDisk Canonicalize(EphemeralDisk? disk) => new()
    {
        Sticky = disk?.Sticky ?? false,
        Migrate = disk?.Migrate ?? false,
        SizeMB = disk?.SizeMB ?? DefaultDiskMB,
    };

    private static DisconnectStrategy? Canonicalize(DisconnectStrategy? disconnect) => disconnect is null ? null : disconnect with
    {
        Replace = disconnect.Replace ?? true,
        Reconcile = disconnect.Reconcile ?? "best_score",
    };

    private static ValueMap<VolumeRequest>? Canonicalize(ValueMap<VolumeRequest>? volumes) => volumes.NullIfEmpty()?
        .ToValueMap(entry => entry.Key, entry => entry.Value with
        {
            Name = entry.Value.Name.Or(entry.Key),
            MountOptions = entry.Value.MountOptions is { } options ? options with { MountFlags = options.MountFlags.NullIfEmpty() } : null,
        });
}
