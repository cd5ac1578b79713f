namespace Holdfast.Model.Jobs;

/// <summary>A job: what a user wants to run. The shape of the job specification on the wire and in the store; nullable members are unset until canonicalised.</summary>
public sealed record Job
{
    public string? Region { get; init; }
    public string? Namespace { get; init; }
    public string ID { get; init => field = value ?? ""; } = "";
    public string Name { get; init => field = value ?? ""; } = "";
    public string? Type { get; init; }
    public int? Priority { get; init; }
    public bool? AllAtOnce { get; init; }
    public ValueList<string>? Datacenters { get; init; }
    public string? NodePool { get; init; }
    public ValueList<Constraint>? Constraints { get; init; }
    public ValueList<Affinity>? Affinities { get; init; }
    public ValueList<TaskGroup>? TaskGroups { get; init; }
    public UpdateStrategy? Update { get; init; }
    public Multiregion? Multiregion { get; init; }
    public ValueList<Spread>? Spreads { get; init; }
    public PeriodicConfig? Periodic { get; init; }
    public ParameterizedJobConfig? ParameterizedJob { get; init; }
    public ReschedulePolicy? Reschedule { get; init; }
    public MigrateStrategy? Migrate { get; init; }
    public ValueMap<string>? Meta { get; init; }
    public JobUIConfig? UI { get; init; }
    /// <summary>Set when an operator stopped the job; its allocations are then to end.</summary>
    public bool? Stop { get; init; }
    public string? ParentID { get; init; }
    public bool Dispatched { get; init; }
    public string? DispatchIdempotencyToken { get; init; }
    /// <summary>Input of a dispatched job, as given; at most 16 KiB.</summary>
    public byte[]? Payload { get; init; }
    public string? ConsulNamespace { get; init; }
    public string? VaultNamespace { get; init; }
    public string? NomadTokenID { get; init; }
    public string? Status { get; init; }
    public string? StatusDescription { get; init; }
    public bool? Stable { get; init; }
    /// <summary>Counts up from 0 with each change of the specification.</summary>
    public long? Version { get; init; }
    /// <summary>Unix nanoseconds.</summary>
    public long? SubmitTime { get; init; }
    public long? CreateIndex { get; init; }
    public long? ModifyIndex { get; init; }
    /// <summary>Revision of the last change of the specification; status changes do not move it.</summary>
    public long? JobModifyIndex { get; init; }
    public JobVersionTag? VersionTag { get; init; }
}
