namespace Holdfast.Model.Deployments;

/// <summary>The rollout of one group.</summary>
public sealed record DeploymentState
{
    public ValueList<string>? PlacedCanaries { get; init; }
    public bool AutoRevert { get; init; }
    public Duration ProgressDeadline { get; init; }
    public DateTimeOffset RequireProgressBy { get; init; }
    public bool Promoted { get; init; }
    public int DesiredCanaries { get; init; }
    public int DesiredTotal { get; init; }
    public int PlacedAllocs { get; init; }
    public int HealthyAllocs { get; init; }
    public int UnhealthyAllocs { get; init; }
}
