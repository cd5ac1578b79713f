namespace Holdfast.Model.Services;

/// <summary>Restarts the task when its check stays unhealthy.</summary>
public sealed record CheckRestart
{
    public int Limit { get; init; }
    public Duration? Grace { get; init; }
    public bool IgnoreWarnings { get; init; }
}
