namespace Holdfast.JobSpec.Canonical;

/// <summary>Defaults of a task and what it inherits from its group.</summary>
internal static class JobTasks
{
    private static readonly Duration DefaultKillTimeout = Duration.FromSeconds(5);

    internal static JobTask Canonicalize(JobTask task, string group, RestartPolicy groupRestart, Job job)
    {
        task = Identities.WithDefaultApart(task);
        return task with
        {
            Resources = TaskResources.Canonicalize(task.Resources),
            RestartPolicy = Policies.OfTask(task.RestartPolicy, groupRestart),
            KillTimeout = task.KillTimeout ?? DefaultKillTimeout,
            LogConfig = Canonicalize(task.LogConfig),
            Config = FreeFormJson.Canonicalize(task.Config),
            Env = task.Env.NullIfEmpty(),
            Meta = task.Meta.NullIfEmpty(),
            Constraints = task.Constraints.Each(Placement.Canonicalize),
            Affinities = task.Affinities.Each(Placement.Canonicalize),
            Services = task.Services.Each(service => Services.Canonicalize(service, job.Name, group, task.Name)),
            Artifacts = task.Artifacts.Each(Files.Canonicalize),
            Templates = task.Templates.Each(Files.Canonicalize),
            VolumeMounts = task.VolumeMounts.Each(Canonicalize),
            Vault = Canonicalize(task.Vault),
            Consul = TaskGroups.Canonicalize(task.Consul, null),
            Secrets = task.Secrets.Each(secret => secret with { Config = FreeFormJson.Canonicalize(secret.Config), Env = secret.Env.NullIfEmpty() }),
            ScalingPolicies = task.ScalingPolicies.Each(policy => policy with { Enabled = policy.Enabled ?? true, Policy = FreeFormJson.Canonicalize(policy.Policy) }),
            Actions = task.Actions.Each(action => action with { Args = action.Args.NullIfEmpty() }),
            CSIPluginConfig = Canonicalize(task.CSIPluginConfig),
        };
    }

    internal static LogConfig Canonicalize(LogConfig? logs) => new()
    {
        MaxFiles = logs?.MaxFiles ?? 10,
        MaxFileSizeMB = logs?.MaxFileSizeMB ?? 10,
        Enabled = logs?.Enabled,
        Disabled = logs?.Disabled ?? !(logs?.Enabled ?? true),
    };

    internal static VolumeMount Canonicalize(VolumeMount mount) => mount with
    {
        PropagationMode = mount.PropagationMode is null or "" ? "private" : mount.PropagationMode,
        ReadOnly = mount.ReadOnly ?? false,
        SELinuxLabel = mount.SELinuxLabel ?? "",
    };

    private static Vault? Canonicalize(Vault? vault) => vault is null ? null : vault with
    {
        Env = vault.Env ?? true,
        DisableFile = vault.DisableFile ?? false,
        Namespace = vault.Namespace ?? "",
        Cluster = vault.Cluster.Or("default"),
        ChangeMode = vault.ChangeMode is null or "" ? "restart" : vault.ChangeMode,
        ChangeSignal = vault.ChangeSignal is null or "" ? "SIGHUP" : vault.ChangeSignal.ToUpperInvariant(),
        AllowTokenExpiration = vault.AllowTokenExpiration ?? false,
        Policies = vault.Policies.NullIfEmpty(),
    };

    private static TaskCSIPluginConfig? Canonicalize(TaskCSIPluginConfig? plugin) => plugin is null ? null : plugin with
    {
        MountDir = plugin.MountDir.Or("/csi"),
        StagePublishBaseDir = plugin.StagePublishBaseDir.Or("/local/csi"),
        HealthTimeout = plugin.HealthTimeout == Duration.Zero ? Duration.FromSeconds(30) : plugin.HealthTimeout,
    };
}
