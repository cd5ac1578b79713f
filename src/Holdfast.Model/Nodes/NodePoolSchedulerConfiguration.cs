namespace Holdfast.Model.Nodes;

/// <summary>Scheduler settings of a pool.</summary>
public sealed record NodePoolSchedulerConfiguration
{
    public string SchedulerAlgorithm { get; init => field = value ?? ""; } = "";
    public bool? MemoryOversubscriptionEnabled { get; init; }
}
