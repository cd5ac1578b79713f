using Holdfast.JobSpec.Schema;

namespace Holdfast.JobSpec.Blocks;

internal static class TaskBlocks
{
    internal static readonly BlockSchema<Vault> Vault = new BlockSchema<Vault>(new())
        .Texts("policies", (vault, value) => vault with { Policies = value })
        .Text("role", (vault, value) => vault with { Role = value })
        .Text("namespace", (vault, value) => vault with { Namespace = value }, Notes.Paid)
        .Text("cluster", (vault, value) => vault with { Cluster = value }, Notes.Paid)
        .Bool("env", (vault, value) => vault with { Env = value })
        .Bool("disable_file", (vault, value) => vault with { DisableFile = value })
        .Text("change_mode", (vault, value) => vault with { ChangeMode = value })
        .Text("change_signal", (vault, value) => vault with { ChangeSignal = value })
        .Bool("allow_token_expiration", (vault, value) => vault with { AllowTokenExpiration = value });

    internal static readonly BlockSchema<Consul> Consul = new BlockSchema<Consul>(new())
        .Text("namespace", (consul, value) => consul with { Namespace = value }, Notes.Paid)
        .Text("cluster", (consul, value) => consul with { Cluster = value }, Notes.Paid)
        .Text("partition", (consul, value) => consul with { Partition = value });

    internal static readonly BlockSchema<Secret> Secret = new BlockSchema<Secret>(new())
        .Label((secret, label) => secret with { Name = label })
        .Text("provider", (secret, value) => secret with { Provider = value })
        .Text("path", (secret, value) => secret with { Path = value })
        .FreeForm("config", (secret, value) => secret with { Config = value })
        .Map("env", (secret, value) => secret with { Env = value });

    internal static readonly BlockSchema<WorkloadIdentity> Identity = new BlockSchema<WorkloadIdentity>(new())
        .Text("name", (identity, value) => identity with { Name = value })
        .Texts("aud", (identity, value) => identity with { Audience = value })
        .Text("change_mode", (identity, value) => identity with { ChangeMode = value })
        .Text("change_signal", (identity, value) => identity with { ChangeSignal = value })
        .Bool("env", (identity, value) => identity with { Env = value })
        .Bool("file", (identity, value) => identity with { File = value })
        .Text("filepath", (identity, value) => identity with { Filepath = value })
        .Duration("ttl", (identity, value) => identity with { TTL = value })
        .Texts("extra_claims", (identity, value) => identity with { ExtraClaims = value });

    internal static readonly BlockSchema<LogConfig> Logs = new BlockSchema<LogConfig>(new())
        .Int("max_files", (logs, value) => logs with { MaxFiles = value })
        .Int("max_file_size", (logs, value) => logs with { MaxFileSizeMB = value })
        .Bool("enabled", (logs, value) => logs with { Enabled = value })
        .Bool("disabled", (logs, value) => logs with { Disabled = value });

    internal static readonly BlockSchema<VolumeMount> VolumeMount = new BlockSchema<VolumeMount>(new())
        .Text("volume", (mount, value) => mount with { Volume = value })
        .Text("destination", (mount, value) => mount with { Destination = value })
        .Bool("read_only", (mount, value) => mount with { ReadOnly = value })
        .Text("propagation_mode", (mount, value) => mount with { PropagationMode = value })
        .Text("selinux_label", (mount, value) => mount with { SELinuxLabel = value });

    private static readonly BlockSchema<TaskLifecycle> Lifecycle = new BlockSchema<TaskLifecycle>(new())
        .Text("hook", (lifecycle, value) => lifecycle with { Hook = value })
        .Bool("sidecar", (lifecycle, value) => lifecycle with { Sidecar = value });

    private static readonly BlockSchema<DispatchPayloadConfig> DispatchPayload = new BlockSchema<DispatchPayloadConfig>(new())
        .Text("file", (payload, value) => payload with { File = value });

    private static readonly BlockSchema<TaskCSIPluginConfig> CsiPlugin = new BlockSchema<TaskCSIPluginConfig>(new())
        .Text("id", (plugin, value) => plugin with { ID = value })
        .Text("type", (plugin, value) => plugin with { Type = value })
        .Text("mount_dir", (plugin, value) => plugin with { MountDir = value })
        .Text("stage_publish_base_dir", (plugin, value) => plugin with { StagePublishBaseDir = value })
        .Duration("health_timeout", (plugin, value) => plugin with { HealthTimeout = value });

    private static readonly BlockSchema<JobAction> Action = new BlockSchema<JobAction>(new())
        .Label((action, label) => action with { Name = label })
        .Text("command", (action, value) => action with { Command = value })
        .Texts("args", (action, value) => action with { Args = value });

    private static readonly BlockSchema<TaskScheduleCron> Cron = new BlockSchema<TaskScheduleCron>(new())
        .Text("start", (cron, value) => cron with { Start = value })
        .Text("end", (cron, value) => cron with { End = value })
        .Text("timezone", (cron, value) => cron with { Timezone = value });

    private static readonly BlockSchema<TaskSchedule> Schedule = new BlockSchema<TaskSchedule>(new())
        .Block("cron", Cron, (schedule, cron) => schedule with { Cron = cron })
        .Include(Cron, schedule => schedule.Cron ?? new(), (schedule, cron) => schedule with { Cron = cron });

    internal static readonly BlockSchema<JobTask> Task = new BlockSchema<JobTask>(new())
        .Label((task, label) => task with { Name = label })
        .Text("driver", (task, value) => task with { Driver = value })
        .Text("user", (task, value) => task with { User = value })
        .Bool("leader", (task, value) => task with { Leader = value })
        .Duration("kill_timeout", (task, value) => task with { KillTimeout = value })
        .Text("kill_signal", (task, value) => task with { KillSignal = value })
        .Duration("shutdown_delay", (task, value) => task with { ShutdownDelay = value })
        .Text("kind", (task, value) => task with { Kind = value })
        .FreeForm("config", (task, value) => task with { Config = value })
        .Map("env", (task, value) => task with { Env = value })
        .Map("meta", (task, value) => task with { Meta = value })
        .Block("resources", ResourceBlocks.Resources, (task, resources) => task with { Resources = resources })
        .Blocks("service", ServiceBlocks.Service, (task, services) => task with { Services = services })
        .Blocks("template", FileBlocks.Template, (task, templates) => task with { Templates = templates })
        .Blocks("artifact", FileBlocks.Artifact, (task, artifacts) => task with { Artifacts = artifacts })
        .Blocks("volume_mount", VolumeMount, (task, mounts) => task with { VolumeMounts = mounts })
        .Blocks("constraint", PlacementBlocks.Constraint, (task, constraints) => task with { Constraints = constraints })
        .Blocks("affinity", PlacementBlocks.Affinity, (task, affinities) => task with { Affinities = affinities })
        .Block("restart", PolicyBlocks.Restart, (task, restart) => task with { RestartPolicy = restart })
        .Block("logs", Logs, (task, logs) => task with { LogConfig = logs })
        .Block("lifecycle", Lifecycle, (task, lifecycle) => task with { Lifecycle = lifecycle })
        .Block("dispatch_payload", DispatchPayload, (task, payload) => task with { DispatchPayload = payload })
        .Block("vault", Vault, (task, vault) => task with { Vault = vault })
        .Block("consul", Consul, (task, consul) => task with { Consul = consul })
        .Blocks("identity", Identity, (task, identities) => task with { Identities = identities })
        .Blocks("secret", Secret, (task, secrets) => task with { Secrets = secrets })
        .Blocks("action", Action, (task, actions) => task with { Actions = actions })
        .Blocks("scaling", PolicyBlocks.Scaling, (task, policies) => task with { ScalingPolicies = policies }, Notes.Paid)
        .Block("schedule", Schedule, (task, schedule) => task with { Schedule = schedule }, Notes.Paid)
        .Block("csi_plugin", CsiPlugin, (task, plugin) => task with { CSIPluginConfig = plugin });
}
