using System.Text.Json.Serialization;

namespace Holdfast.Model.Jobs;

/// <summary>One process or container of a group. Named JobTask beside System.Threading.Tasks.Task.</summary>
public sealed record JobTask
{
    public string Name { get; init => field = value ?? ""; } = "";
    public string Driver { get; init => field = value ?? ""; } = "";
    public string User { get; init => field = value ?? ""; } = "";
    public TaskLifecycle? Lifecycle { get; init; }
    public OpaqueJson? Config { get; init; }
    public ValueList<Constraint>? Constraints { get; init; }
    public ValueList<Affinity>? Affinities { get; init; }
    public ValueMap<string>? Env { get; init; }
    public ValueList<Service>? Services { get; init; }
    public Resources? Resources { get; init; }
    public RestartPolicy? RestartPolicy { get; init; }
    public ValueMap<string>? Meta { get; init; }
    public Duration? KillTimeout { get; init; }
    public LogConfig? LogConfig { get; init; }
    public ValueList<TaskArtifact>? Artifacts { get; init; }
    public Vault? Vault { get; init; }
    public Consul? Consul { get; init; }
    public ValueList<Template>? Templates { get; init; }
    public DispatchPayloadConfig? DispatchPayload { get; init; }
    public ValueList<VolumeMount>? VolumeMounts { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public TaskCSIPluginConfig? CSIPluginConfig { get; init; }
    public bool Leader { get; init; }
    public Duration ShutdownDelay { get; init; }
    public string KillSignal { get; init => field = value ?? ""; } = "";
    public string Kind { get; init => field = value ?? ""; } = "";
    public ValueList<ScalingPolicy>? ScalingPolicies { get; init; }
    public ValueList<Secret>? Secrets { get; init; }
    public WorkloadIdentity? Identity { get; init; }
    public ValueList<WorkloadIdentity>? Identities { get; init; }
    public ValueList<JobAction>? Actions { get; init; }
    public TaskSchedule? Schedule { get; init; }
}
