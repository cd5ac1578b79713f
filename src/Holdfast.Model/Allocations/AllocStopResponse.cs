namespace Holdfast.Model.Allocations;

/// <summary>Answer to stopping an allocation.</summary>
public sealed record AllocStopResponse
{
    public string EvalID { get; init => field = value ?? ""; } = "";
    public long Index { get; init; }
    public Duration LastContact { get; init; }
    public bool KnownLeader { get; init; }
}
