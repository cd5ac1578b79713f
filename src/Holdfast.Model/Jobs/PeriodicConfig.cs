namespace Holdfast.Model.Jobs;

/// <summary>Cron schedule of a periodic job.</summary>
public sealed record PeriodicConfig
{
    public bool? Enabled { get; init; }
    /// <summary>Deprecated single cron expression beside Specs.</summary>
    public string? Spec { get; init; }
    public ValueList<string>? Specs { get; init; }
    public string? SpecType { get; init; }
    public bool? ProhibitOverlap { get; init; }
    public string? TimeZone { get; init; }
}
