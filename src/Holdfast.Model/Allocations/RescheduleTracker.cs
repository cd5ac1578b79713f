namespace Holdfast.Model.Allocations;

/// <summary>Earlier placements of a rescheduled allocation.</summary>
public sealed record RescheduleTracker
{
    public ValueList<RescheduleEvent>? Events { get; init; }
    public string LastReschedule { get; init => field = value ?? ""; } = "";
}
