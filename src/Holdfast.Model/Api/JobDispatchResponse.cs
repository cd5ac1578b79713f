namespace Holdfast.Model.Api;

/// <summary>Answer to a dispatch.</summary>
public sealed record JobDispatchResponse
{
    public string DispatchedJobID { get; init; } = "";
    public string EvalID { get; init; } = "";
    public long EvalCreateIndex { get; init; }
    public long JobCreateIndex { get; init; }
    public long Index { get; init; }
    public Duration LastContact { get; init; }
    public bool KnownLeader { get; init; }
}
