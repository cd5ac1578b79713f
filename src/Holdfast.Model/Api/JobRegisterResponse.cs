namespace Holdfast.Model.Api;

/// <summary>Answer to registering a job.</summary>
public sealed record JobRegisterResponse
{
    public string EvalID { get; init => field = value ?? ""; } = "";
    public long EvalCreateIndex { get; init; }
    public long JobModifyIndex { get; init; }
    public string Warnings { get; init => field = value ?? ""; } = "";
    public long Index { get; init; }
    public Duration LastContact { get; init; }
    public bool KnownLeader { get; init; }
}
