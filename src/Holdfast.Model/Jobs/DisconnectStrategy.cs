namespace Holdfast.Model.Jobs;

/// <summary>What happens to allocations of a node that the servers cannot reach.</summary>
public sealed record DisconnectStrategy
{
    public Duration? LostAfter { get; init; }
    public Duration? StopOnClientAfter { get; init; }
    public bool? Replace { get; init; }
    public string? Reconcile { get; init; }
}
