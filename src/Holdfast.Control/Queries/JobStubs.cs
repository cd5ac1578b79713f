using Holdfast.Scheduling.Summaries;
using Holdfast.Store.Tables;

namespace Holdfast.Control.Queries;

/// <summary>Jobs in lists, and their counts.</summary>
internal static class JobStubs
{
    internal static JobListStub Of(Snapshot snapshot, Job job) => new()
    {
        ID = job.ID,
        ParentID = job.ParentID ?? "",
        Name = job.Name,
        Namespace = job.Namespace ?? JobKey.DefaultNamespace,
        Datacenters = job.Datacenters,
        Type = job.Type ?? JobType.Service,
        Priority = job.Priority ?? 0,
        Periodic = job.Periodic is not null,
        ParameterizedJob = job.ParameterizedJob is not null && !job.Dispatched,
        Stop = job.Stop == true,
        Status = snapshot.WithStatus(job).Status!,
        StatusDescription = job.StatusDescription ?? "",
        JobSummary = SummaryOf(snapshot, job),
        CreateIndex = job.CreateIndex ?? 0,
        ModifyIndex = job.ModifyIndex ?? 0,
        JobModifyIndex = job.JobModifyIndex ?? 0,
        SubmitTime = job.SubmitTime ?? 0,
        Meta = job.Meta,
    };

    internal static JobSummary SummaryOf(Snapshot snapshot, Job job)
    {
        var key = job.Key();
        var newest = snapshot.EvaluationsOf(key).Where(evaluation => evaluation.QueuedAllocations is not null).MaxBy(evaluation => evaluation.ModifyIndex);
        return JobSummaries.Of(job, snapshot.AllocationsOf(key), newest?.QueuedAllocations) with
        {
            Children = ChildrenOf(snapshot, key),
            CreateIndex = job.CreateIndex ?? 0,
            ModifyIndex = snapshot.JobChangedAt(key),
        };
    }

    private static JobChildrenSummary ChildrenOf(Snapshot snapshot, JobKey key)
    {
        var statuses = snapshot.ChildrenOf(key).CountBy(child => snapshot.WithStatus(child).Status!).ToDictionary();
        return new()
        {
            Pending = statuses.GetValueOrDefault(JobStatus.Pending),
            Running = statuses.GetValueOrDefault(JobStatus.Running),
            Dead = statuses.GetValueOrDefault(JobStatus.Dead),
        };
    }
}
