namespace Holdfast.Model.Evaluations;

/// <summary>A reason to look at a job, and what came of it.</summary>
public sealed record Evaluation
{
    public string ID { get; init => field = value ?? ""; } = "";
    public int Priority { get; init; }
    public string Type { get; init => field = value ?? ""; } = "";
    public string TriggeredBy { get; init => field = value ?? ""; } = "";
    public string Namespace { get; init => field = value ?? ""; } = "";
    public string JobID { get; init => field = value ?? ""; } = "";
    public long JobModifyIndex { get; init; }
    public string NodeID { get; init => field = value ?? ""; } = "";
    public long NodeModifyIndex { get; init; }
    public string DeploymentID { get; init => field = value ?? ""; } = "";
    public string Status { get; init => field = value ?? ""; } = "";
    public string StatusDescription { get; init => field = value ?? ""; } = "";
    /// <summary>Deprecated beside WaitUntil; kept for the wire.</summary>
    public Duration Wait { get; init; }
    public DateTimeOffset WaitUntil { get; init; }
    public string NextEval { get; init => field = value ?? ""; } = "";
    public string PreviousEval { get; init => field = value ?? ""; } = "";
    public string BlockedEval { get; init => field = value ?? ""; } = "";
    public ValueList<EvaluationStub>? RelatedEvals { get; init; }
    public ValueMap<AllocationMetric>? FailedTGAllocs { get; init; }
    public PlanAnnotations? PlanAnnotations { get; init; }
    public ValueMap<bool>? ClassEligibility { get; init; }
    public bool EscapedComputedClass { get; init; }
    public string QuotaLimitReached { get; init => field = value ?? ""; } = "";
    public ValueList<string>? MissingNonNodeResources { get; init; }
    public bool AnnotatePlan { get; init; }
    public ValueMap<int>? QueuedAllocations { get; init; }
    public long SnapshotIndex { get; init; }
    public long CreateIndex { get; init; }
    public long ModifyIndex { get; init; }
    public long CreateTime { get; init; }
    public long ModifyTime { get; init; }
}
