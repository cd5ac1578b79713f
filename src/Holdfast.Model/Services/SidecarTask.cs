namespace Holdfast.Model.Services;

/// <summary>Overrides for the sidecar's task.</summary>
public sealed record SidecarTask
{
    public string Name { get; init => field = value ?? ""; } = "";
    public string Driver { get; init => field = value ?? ""; } = "";
    public string User { get; init => field = value ?? ""; } = "";
    public OpaqueJson? Config { get; init; }
    public ValueMap<string>? Env { get; init; }
    public Resources? Resources { get; init; }
    public ValueMap<string>? Meta { get; init; }
    public Duration? KillTimeout { get; init; }
    public LogConfig? LogConfig { get; init; }
    public Duration? ShutdownDelay { get; init; }
    public string KillSignal { get; init => field = value ?? ""; } = "";
    public ValueList<VolumeMount>? VolumeMounts { get; init; }
    public ValueList<WorkloadIdentity>? Identities { get; init; }
}
