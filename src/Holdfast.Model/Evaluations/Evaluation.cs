namespace Holdfast.Model.Evaluations;

/// <summary>A reason to look at a job, and what came of it.</summary>
public sealed record Evaluation
{
    public string ID { get; init; } = "";
    public int Priority { get; init; }
    public string Type { get; init; } = "";
    public string TriggeredBy { get; init; } = "";
    public string Namespace { get; init; } = "";
    public string JobID { get; init; } = "";
    public long JobModifyIndex { get; init; }
    public string NodeID { get; init; } = "";
    public long NodeModifyIndex { get; init; }
    public string DeploymentID { get; init; } = "";
    public string Status { get; init; } = "";
    public string StatusDescription { get; init; } = "";
    /// <summary>Deprecated beside WaitUntil; kept for the wire.</summary>
    public Duration Wait { get; init; }
    public DateTimeOffset WaitUntil { get; init; }
    public string NextEval { get; init; } = "";
    public string PreviousEval { get; init; } = "";
    public string BlockedEval { get; init; } = "";
    public ValueList<EvaluationStub>? RelatedEvals { get; init; }
    public ValueMap<AllocationMetric>? FailedTGAllocs { get; init; }
    public PlanAnnotations? PlanAnnotations { get; init; }
    public ValueMap<bool>? ClassEligibility { get; init; }
    public bool EscapedComputedClass { get; init; }
    public string QuotaLimitReached { get; init; } = "";
    public ValueList<string>? MissingNonNodeResources { get; init; }
    public bool AnnotatePlan { get; init; }
    public ValueMap<int>? QueuedAllocations { get; init; }
    public long SnapshotIndex { get; init; }
    public long CreateIndex { get; init; }
    public long ModifyIndex { get; init; }
    public long CreateTime { get; init; }
    public long ModifyTime { get; init; }
}
