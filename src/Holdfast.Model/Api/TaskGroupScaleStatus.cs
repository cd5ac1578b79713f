namespace Holdfast.Model.Api;

/// <summary>Counts of one group as wanted and as they are.</summary>
public sealed record TaskGroupScaleStatus
{
    public int Desired { get; init; }
    public int Placed { get; init; }
    public int Running { get; init; }
    public int Healthy { get; init; }
    public int Unhealthy { get; init; }
    public ValueList<ScalingEvent>? Events { get; init; }
}
