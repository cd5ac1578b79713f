namespace Holdfast.Model.Allocations;

/// <summary>What servers want to happen to an allocation.</summary>
public sealed record DesiredTransition
{
    public bool? Migrate { get; init; }
    public bool? Reschedule { get; init; }
    public bool? ForceReschedule { get; init; }
    public bool? NoShutdownDelay { get; init; }
    public bool? MigrateDisablePlacement { get; init; }
}
