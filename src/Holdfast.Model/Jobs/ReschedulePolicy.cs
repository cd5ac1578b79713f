namespace Holdfast.Model.Jobs;

/// <summary>When a failed allocation is placed anew.</summary>
public sealed record ReschedulePolicy
{
    public int? Attempts { get; init; }
    public Duration? Interval { get; init; }
    public Duration? Delay { get; init; }
    public string? DelayFunction { get; init; }
    public Duration? MaxDelay { get; init; }
    public bool? Unlimited { get; init; }
}
