namespace Holdfast.Model.Evaluations;

/// <summary>How many evaluations match.</summary>
public sealed record EvalCountResponse
{
    public int Count { get; init; }
    public long Index { get; init; }
    public Duration LastContact { get; init; }
    public bool KnownLeader { get; init; }
}
