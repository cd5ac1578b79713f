namespace Holdfast.Model.Api;

/// <summary>What registering the job would do.</summary>
public sealed record JobPlanResponse
{
    public long JobModifyIndex { get; init; }
    public ValueList<Evaluation>? CreatedEvals { get; init; }
    public JobDiff? Diff { get; init; }
    public PlanAnnotations? Annotations { get; init; }
    public ValueMap<AllocationMetric>? FailedTGAllocs { get; init; }
    public DateTimeOffset NextPeriodicLaunch { get; init; }
    public string Warnings { get; init => field = value ?? ""; } = "";
}
