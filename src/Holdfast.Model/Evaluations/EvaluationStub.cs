namespace Holdfast.Model.Evaluations;

/// <summary>An evaluation in a list.</summary>
public sealed record EvaluationStub
{
    public string ID { get; init; } = "";
    public int Priority { get; init; }
    public string Type { get; init; } = "";
    public string TriggeredBy { get; init; } = "";
    public string Namespace { get; init; } = "";
    public string JobID { get; init; } = "";
    public string NodeID { get; init; } = "";
    public string DeploymentID { get; init; } = "";
    public string Status { get; init; } = "";
    public string StatusDescription { get; init; } = "";
    public DateTimeOffset WaitUntil { get; init; }
    public string NextEval { get; init; } = "";
    public string PreviousEval { get; init; } = "";
    public string BlockedEval { get; init; } = "";
    public long CreateIndex { get; init; }
    public long ModifyIndex { get; init; }
    public long CreateTime { get; init; }
    public long ModifyTime { get; init; }
}
