namespace Holdfast.Model.Api;

/// <summary>Counts of allocations by group and status.</summary>
public sealed record JobSummary
{
    public string JobID { get; init => field = value ?? ""; } = "";
    public string Namespace { get; init => field = value ?? ""; } = "";
    public ValueMap<TaskGroupSummary>? Summary { get; init; }
    public JobChildrenSummary? Children { get; init; }
    public long CreateIndex { get; init; }
    public long ModifyIndex { get; init; }
}
