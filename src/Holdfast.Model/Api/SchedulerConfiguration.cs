namespace Holdfast.Model.Api;

/// <summary>Cluster-wide scheduler settings.</summary>
public sealed record SchedulerConfiguration
{
    public string SchedulerAlgorithm { get; init => field = value ?? ""; } = "";
    public PreemptionConfig PreemptionConfig { get; init => field = value ?? new(); } = new();
    public bool MemoryOversubscriptionEnabled { get; init; }
    public bool RejectJobRegistration { get; init; }
    public bool PauseEvalBroker { get; init; }
    public int NodeLimitForFeasibilityChecks { get; init; }
    public long CreateIndex { get; init; }
    public long ModifyIndex { get; init; }
}
