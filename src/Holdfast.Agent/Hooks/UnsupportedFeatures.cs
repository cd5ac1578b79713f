using Holdfast.Agent.Environments;

namespace Holdfast.Agent.Hooks;

/// <summary>What a job may ask for and this agent cannot do: named when the task is set up, never dropped in silence.</summary>
internal sealed class UnsupportedFeatures : ITaskHook
{
    private static readonly (Func<TaskContext, bool> Asked, string What, string Advice)[] Rows =
    [
        (c => c.Group.Networks.OrEmpty().Any(network => network.Mode is not ("" or "host")), "a group network with a mode other than \"host\"", "use mode = \"host\""),
        (c => c.Group.Services.OrEmpty().Concat(c.Task.Services.OrEmpty()).Any(service => service.Connect is { Native: false }), "a service mesh (connect)", "remove the connect block"),
        (c => c.Task.VolumeMounts.OrEmpty().Count > 0, "volume_mount for a driver without a file system of its own", "use the host's path in the task's configuration"),
        (c => c.Task.CSIPluginConfig is not null, "csi_plugin", "remove the block"),
        (c => c.Task.Artifacts.OrEmpty().Count > 0, "artifact", "let the task fetch what it needs"),
        (c => c.Task.Templates.OrEmpty().Count > 0, "template", "pass values by the env block"),
        (c => c.Task.Vault is not null, "vault", "remove the block"),
        (c => c.Task.Secrets.OrEmpty().Count > 0, "secret", "remove the block"),
        (c => c.Task.Identities.OrEmpty().Append(c.Task.Identity).Any(identity => identity is { Env: true } or { File: true }), "identity with env or file", "remove the block"),
        (c => c.Task.Resources?.Devices.OrEmpty().Count > 0, "device", "remove the block"),
        (c => c.Task.Schedule is not null, "schedule", "remove the block"),
    ];

    public Task<Fault?> BeforeStartAsync(TaskContext context, CancellationToken cancellation)
    {
        var row = Array.Find(Rows, row => row.Asked(context));
        return Task.FromResult(row.What is null ? null : new Fault(FaultKind.Unsupported, $"this node cannot run a task that uses {row.What}", row.Advice));
    }
}
