namespace Holdfast.Model.Evaluations;

/// <summary>Counts of what a plan does to one group.</summary>
public sealed record DesiredUpdates
{
    public long Ignore { get; init; }
    public long Place { get; init; }
    public long Migrate { get; init; }
    public long Stop { get; init; }
    public long InPlaceUpdate { get; init; }
    public long DestructiveUpdate { get; init; }
    public long Canary { get; init; }
    public long Preemptions { get; init; }
    public long Disconnect { get; init; }
    public long Reconnect { get; init; }
    public long RescheduleNow { get; init; }
    public long RescheduleLater { get; init; }
}
