namespace Holdfast.Model.Api;

/// <summary>Answer to a dispatch.</summary>
public sealed record JobDispatchResponse
{
    public string DispatchedJobID { get; init => field = value ?? ""; } = "";
    public string EvalID { get; init => field = value ?? ""; } = "";
    public long EvalCreateIndex { get; init; }
    public long JobCreateIndex { get; init; }
    public long Index { get; init; }
    public Duration LastContact { get; init; }
    public bool KnownLeader { get; init; }
}
