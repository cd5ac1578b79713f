namespace Holdfast.Model.Nodes;

/// <summary>How to drain: a deadline (negative forces at once, 0 waits for ever).</summary>
public sealed record DrainSpec
{
    public Duration Deadline { get; init; }
    public bool IgnoreSystemJobs { get; init; }
}
