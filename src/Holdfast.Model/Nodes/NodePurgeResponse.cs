namespace Holdfast.Model.Nodes;

/// <summary>Answer to purging a node.</summary>
public sealed record NodePurgeResponse
{
    public ValueList<string>? EvalIDs { get; init; }
    public long EvalCreateIndex { get; init; }
    public long NodeModifyIndex { get; init; }
}
