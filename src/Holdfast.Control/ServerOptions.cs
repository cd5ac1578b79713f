namespace Holdfast.Control;

/// <summary>Settings of a server.</summary>
public sealed record ServerOptions
{
    public string Region { get; init; } = "global";

    /// <summary>How long a node may be silent before it counts as down; agents heartbeat at half of it.</summary>
    public TimeSpan HeartbeatTtl { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How many versions of a job are kept beside those that have a tag or allocations.</summary>
    public int JobVersionsKept { get; init; } = 6;

    /// <summary>How long things are kept once they are over.</summary>
    public TimeSpan EvaluationsKept { get; init; } = TimeSpan.FromHours(1);

    /// <inheritdoc cref="EvaluationsKept"/>
    public TimeSpan JobsKept { get; init; } = TimeSpan.FromHours(4);

    /// <inheritdoc cref="EvaluationsKept"/>
    public TimeSpan DeploymentsKept { get; init; } = TimeSpan.FromHours(1);

    /// <inheritdoc cref="EvaluationsKept"/>
    public TimeSpan NodesKept { get; init; } = TimeSpan.FromHours(24);
}
