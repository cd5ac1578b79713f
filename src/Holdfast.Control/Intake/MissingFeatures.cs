using Holdfast.JobSpec.Paths;
using static Holdfast.Control.Intake.JobParts;
using static Holdfast.Control.Intake.MissingFeature;

namespace Holdfast.Control.Intake;

/// <summary>
/// What this version does not carry out yet, so that a job that asks for it gets a clear answer rather than a surprise. A feature's row goes
/// when the feature comes.
/// </summary>
internal static class MissingFeatures
{
    private static readonly MissingFeature[] Rows =
    [
        Error(job => job.Multiregion is null ? [] : [JobPath.Root.Of("multiregion")], "there is one region; register the job in each cluster by itself"),
        Error(job => InTasks(job, "template", task => task.Templates), "templates are not rendered yet in this version, so the task would miss its files"),
        Error(job => InTasks(job, "artifact", task => task.Artifacts), "artifacts are not fetched yet in this version, so the task would miss its files"),
        Error(job => InTasks(job, "vault", task => task.Vault), "secrets of Vault are not available in this version"),
        Error(job => InTasks(job, "secret", task => task.Secrets), "secrets are not read yet in this version"),
        Error(job => InTasks(job, "schedule", task => task.Schedule), "tasks cannot start and stop by time of day in this version"),
        Error(job => InTasks(job, "csi_plugin", task => task.CSIPluginConfig), "CSI plugins are not supported yet in this version"),
        Error(job => InTasks(job, "volume_mount", task => task.VolumeMounts), "volumes are not mounted yet in this version, so the task would miss its data"),
        Error(job => InTasks(job, "identity", TokensWanted), "workload identities are not issued yet in this version, so the task would miss its token"),
        Error(job => InTasks(job, "resources.device", task => task.Resources?.Devices), "devices are not given to tasks yet in this version"),
        Error(job => InGroups(job, "network.mode", NetworksOfTheirOwn), "tasks have the network of their host in this version; use mode = \"host\""),
        Error(CsiVolumes, "CSI volumes are not supported yet in this version"),
        Error(job => Services(job, service => service.Connect is not null, "connect"), "the service mesh is not supported yet in this version"),
        Warning(job => InTasks(job, "driver", OtherDriver), "agents of this version have the driver raw_exec only; the task waits until a node has its driver"),
        Warning(job => Services(job, service => service.Connect is null), "the service is not registered yet in this version, nor are its checks run"),
        Warning(job => InGroups(job, "update.canary", CanariesWanted), "there are no canaries yet in this version; the update is rolled out without"),
        Warning(job => InGroups(job, "update.auto_revert", RevertWanted), "a version that fails stops its rollout in this version; `job revert` brings the old one back"),
        Warning(job => InGroups(job, "disconnect", group => group.Disconnect), "not acted on yet in this version: what ran on a lost node is replaced at once"),
    ];

    /// <summary>Every use of something missing that the job would break without.</summary>
    public static IReadOnlyList<string> RefusalsOf(Job job) => [.. Rows.Where(row => row.Refused).SelectMany(row => row.Find(job))];

    /// <summary>Every use of something missing that the job runs without.</summary>
    public static IReadOnlyList<string> WarningsOf(Job job) => [.. Rows.Where(row => !row.Refused).SelectMany(row => row.Find(job))];

    private static IEnumerable<WorkloadIdentity> TokensWanted(JobTask task) =>
        task.Identities.OrEmpty().Append(task.Identity ?? new()).Where(identity => identity.Env || identity.File);

    private static string? OtherDriver(JobTask task) => task.Driver == "raw_exec" ? null : task.Driver;

    private static IEnumerable<NetworkResource> NetworksOfTheirOwn(TaskGroup group) =>
        group.Networks.OrEmpty().Where(network => network.Mode is not ("" or "host"));

    private static UpdateStrategy? CanariesWanted(TaskGroup group) => group.Update is { Canary: > 0 } ? group.Update : null;

    private static UpdateStrategy? RevertWanted(TaskGroup group) => group.Update is { AutoRevert: true } ? group.Update : null;
}
