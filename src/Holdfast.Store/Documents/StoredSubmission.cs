using Holdfast.Model.Jobs;

namespace Holdfast.Store.Documents;

/// <summary>A job's source text with what says whose it is; the submission itself has neither in the API.</summary>
public sealed record StoredSubmission
{
    public string Namespace { get; init; } = "";
    public string JobID { get; init; } = "";
    public long Version { get; init; }
    public JobSubmission Submission { get; init; } = new();
    public long CreateIndex { get; init; }
    public long ModifyIndex { get; init; }
}
