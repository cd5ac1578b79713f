using Holdfast.JobSpec.Schema;

namespace Holdfast.JobSpec.Blocks;

internal static class GroupBlocks
{
    private static readonly BlockSchema<EphemeralDisk> EphemeralDisk = new BlockSchema<EphemeralDisk>(new())
        .Bool("sticky", (disk, value) => disk with { Sticky = value })
        .Bool("migrate", (disk, value) => disk with { Migrate = value })
        .Int("size", (disk, value) => disk with { SizeMB = value });

    private static readonly BlockSchema<CSIMountOptions> MountOptions = new BlockSchema<CSIMountOptions>(new())
        .Text("fs_type", (options, value) => options with { FSType = value })
        .Texts("mount_flags", (options, value) => options with { MountFlags = value });

    private static readonly BlockSchema<VolumeRequest> Volume = new BlockSchema<VolumeRequest>(new())
        .Label((volume, label) => volume with { Name = label })
        .Text("type", (volume, value) => volume with { Type = value })
        .Text("source", (volume, value) => volume with { Source = value })
        .Bool("read_only", (volume, value) => volume with { ReadOnly = value })
        .Bool("sticky", (volume, value) => volume with { Sticky = value })
        .Bool("per_alloc", (volume, value) => volume with { PerAlloc = value })
        .Text("access_mode", (volume, value) => volume with { AccessMode = value })
        .Text("attachment_mode", (volume, value) => volume with { AttachmentMode = value })
        .Block("mount_options", MountOptions, (volume, options) => volume with { MountOptions = options });

    private static readonly BlockSchema<TaskGroup> Own = new BlockSchema<TaskGroup>(new())
        .Int("count", (group, value) => group with { Count = value })
        .Duration("shutdown_delay", (group, value) => group with { ShutdownDelay = value })
        .Duration("max_run_duration", (group, value) => group with { MaxRunDuration = value })
        .Duration("stop_after_client_disconnect", (group, value) => group with { StopAfterClientDisconnect = value })
        .Duration("max_client_disconnect", (group, value) => group with { MaxClientDisconnect = value })
        .Bool("prevent_reschedule_on_lost", (group, value) => group with { PreventRescheduleOnLost = value })
        .Map("meta", (group, value) => group with { Meta = value })
        .Blocks("task", TaskBlocks.Task, (group, tasks) => group with { Tasks = tasks })
        .Blocks("network", NetworkBlocks.Network, (group, networks) => group with { Networks = networks })
        .Blocks("service", ServiceBlocks.Service, (group, services) => group with { Services = services })
        .BlockMap("volume", Volume, (group, volumes) => group with { Volumes = volumes })
        .Blocks("constraint", PlacementBlocks.Constraint, (group, constraints) => group with { Constraints = constraints })
        .Blocks("affinity", PlacementBlocks.Affinity, (group, affinities) => group with { Affinities = affinities })
        .Blocks("spread", PlacementBlocks.Spread, (group, spreads) => group with { Spreads = spreads })
        .Block("restart", PolicyBlocks.Restart, (group, restart) => group with { RestartPolicy = restart })
        .Block("reschedule", PolicyBlocks.Reschedule, (group, reschedule) => group with { ReschedulePolicy = reschedule })
        .Block("update", PolicyBlocks.Update, (group, update) => group with { Update = update })
        .Block("migrate", PolicyBlocks.Migrate, (group, migrate) => group with { Migrate = migrate })
        .Block("disconnect", PolicyBlocks.Disconnect, (group, disconnect) => group with { Disconnect = disconnect })
        .Block("ephemeral_disk", EphemeralDisk, (group, disk) => group with { EphemeralDisk = disk })
        .Block("scaling", PolicyBlocks.Scaling, (group, scaling) => group with { Scaling = scaling })
        .Block("consul", TaskBlocks.Consul, (group, consul) => group with { Consul = consul });

    internal static readonly BlockSchema<GroupDraft> Group = new BlockSchema<GroupDraft>(new())
        .Label((draft, label) => draft with { Group = draft.Group with { Name = label } })
        .Include(Own, draft => draft.Group, (draft, group) => draft with { Group = group })
        .Block("vault", TaskBlocks.Vault, (draft, vault) => draft with { Vault = vault })
        .Blocks("secret", TaskBlocks.Secret, (draft, secrets) => draft with { Secrets = secrets });
}
