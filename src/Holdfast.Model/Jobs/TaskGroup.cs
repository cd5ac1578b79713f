namespace Holdfast.Model.Jobs;

/// <summary>Tasks that are placed together on one node, and how many copies of them.</summary>
public sealed record TaskGroup
{
    public string Name { get; init => field = value ?? ""; } = "";
    public int? Count { get; init; }
    public ValueList<Constraint>? Constraints { get; init; }
    public ValueList<Affinity>? Affinities { get; init; }
    public ValueList<JobTask>? Tasks { get; init; }
    public ValueList<Spread>? Spreads { get; init; }
    public ValueMap<VolumeRequest>? Volumes { get; init; }
    public RestartPolicy? RestartPolicy { get; init; }
    public DisconnectStrategy? Disconnect { get; init; }
    public ReschedulePolicy? ReschedulePolicy { get; init; }
    public EphemeralDisk? EphemeralDisk { get; init; }
    public UpdateStrategy? Update { get; init; }
    public MigrateStrategy? Migrate { get; init; }
    public ValueList<NetworkResource>? Networks { get; init; }
    public ValueMap<string>? Meta { get; init; }
    public ValueList<Service>? Services { get; init; }
    public Duration? ShutdownDelay { get; init; }
    public Duration? MaxRunDuration { get; init; }
    public Duration? StopAfterClientDisconnect { get; init; }
    public Duration? MaxClientDisconnect { get; init; }
    public ScalingPolicy? Scaling { get; init; }
    public Consul? Consul { get; init; }
    public bool? PreventRescheduleOnLost { get; init; }
}
