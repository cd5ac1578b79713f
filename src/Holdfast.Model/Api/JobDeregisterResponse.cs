namespace Holdfast.Model.Api;

/// <summary>Answer to stopping a job.</summary>
public sealed record JobDeregisterResponse
{
    public string EvalID { get; init => field = value ?? ""; } = "";
    public long EvalCreateIndex { get; init; }
    public long JobModifyIndex { get; init; }
    public long Index { get; init; }
    public Duration LastContact { get; init; }
    public bool KnownLeader { get; init; }
}
