namespace Holdfast.Model.Nodes;

/// <summary>Answer to a change of drain.</summary>
public sealed record NodeDrainUpdateResponse
{
    public long NodeModifyIndex { get; init; }
    public ValueList<string>? EvalIDs { get; init; }
    public long EvalCreateIndex { get; init; }
    public long Index { get; init; }
    public Duration LastContact { get; init; }
    public bool KnownLeader { get; init; }
}
