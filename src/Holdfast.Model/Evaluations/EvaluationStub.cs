namespace Holdfast.Model.Evaluations;

/// <summary>An evaluation in a list.</summary>
public sealed record EvaluationStub
{
    public string ID { get; init => field = value ?? ""; } = "";
    public int Priority { get; init; }
    public string Type { get; init => field = value ?? ""; } = "";
    public string TriggeredBy { get; init => field = value ?? ""; } = "";
    public string Namespace { get; init => field = value ?? ""; } = "";
    public string JobID { get; init => field = value ?? ""; } = "";
    public string NodeID { get; init => field = value ?? ""; } = "";
    public string DeploymentID { get; init => field = value ?? ""; } = "";
    public string Status { get; init => field = value ?? ""; } = "";
    public string StatusDescription { get; init => field = value ?? ""; } = "";
    public DateTimeOffset WaitUntil { get; init; }
    public string NextEval { get; init => field = value ?? ""; } = "";
    public string PreviousEval { get; init => field = value ?? ""; } = "";
    public string BlockedEval { get; init => field = value ?? ""; } = "";
    public long CreateIndex { get; init; }
    public long ModifyIndex { get; init; }
    public long CreateTime { get; init; }
    public long ModifyTime { get; init; }
}
