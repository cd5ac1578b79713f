using Holdfast.Scheduling.Summaries;
using Holdfast.Store;
using Holdfast.Store.Tables;

namespace Holdfast.Control.Queries;

/// <summary>Jobs as users see them. Status is derived from allocations and evaluations, never stored.</summary>
public static class JobQueries
{
    /// <summary>In place of a namespace: all of them.</summary>
    public const string AllNamespaces = "*";

    extension(Snapshot snapshot)
    {
        public Job? FindJob(JobKey key) => snapshot.Find(Schema.Jobs, Schema.JobKey(key.Namespace, key.Id)) is { } job ? snapshot.WithStatus(job) : null;

        /// <summary>Jobs in the order of their keys, without Status: take <see cref="WithStatus"/> of those that are shown.</summary>
        public IEnumerable<Job> JobsIn(string @namespace, string idPrefix = "") => @namespace == AllNamespaces
            ? snapshot.All(Schema.Jobs).Where(job => job.ID.StartsWith(idPrefix, StringComparison.Ordinal))
            : snapshot.WithPrefix(Schema.Jobs, Schema.JobKey(@namespace, idPrefix));

        public Job WithStatus(Job job) => job with { Status = JobStatuses.Of(job, snapshot.AllocationsOf(job.Key()), snapshot.EvaluationsOf(job.Key())) };

        public JobListStub StubOf(Job job) => JobStubs.Of(snapshot, job);

        public JobSummary SummaryOf(Job job) => JobStubs.SummaryOf(snapshot, job);

        /// <summary>The kept versions, newest first.</summary>
        public IEnumerable<Job> VersionsOf(JobKey key) => snapshot.Where(Schema.JobVersionsByJob, Schema.JobKey(key.Namespace, key.Id)).Reverse();

        public Job? FindVersion(JobKey key, long version) => snapshot.Find(Schema.JobVersions, Schema.JobVersionKey(key.Namespace, key.Id, version));

        public JobSubmission? SubmissionOf(JobKey key, long version) =>
            snapshot.Find(Schema.JobSubmissions, Schema.JobVersionKey(key.Namespace, key.Id, version))?.Submission;

        /// <summary>Without Job; see <see cref="AllocationQueries.WithJob"/>.</summary>
        public IReadOnlyCollection<Allocation> AllocationsOf(JobKey key) => snapshot.Where(Schema.AllocationsByJob, Schema.JobKey(key.Namespace, key.Id));

        public IReadOnlyCollection<Evaluation> EvaluationsOf(JobKey key) => snapshot.Where(Schema.EvaluationsByJob, Schema.JobKey(key.Namespace, key.Id));

        public IReadOnlyCollection<Deployment> DeploymentsOf(JobKey key) => snapshot.Where(Schema.DeploymentsByJob, Schema.JobKey(key.Namespace, key.Id));

        public Deployment? LatestDeploymentOf(JobKey key) => snapshot.DeploymentsOf(key).MaxBy(deployment => deployment.CreateIndex);

        /// <summary>Jobs that a periodic or parameterized job started.</summary>
        public IReadOnlyCollection<Job> ChildrenOf(JobKey key) => snapshot.Where(Schema.JobsByParent, Schema.JobKey(key.Namespace, key.Id));

        /// <summary>The revision that last changed the job or what its status and summary derive from.</summary>
        public long JobChangedAt(JobKey key)
        {
            var id = Schema.JobKey(key.Namespace, key.Id);
            return Math.Max(
                Math.Max(snapshot.ChangedAt(Schema.Jobs, id), snapshot.ChangedAt(Schema.JobsByParent, id)),
                Math.Max(snapshot.ChangedAt(Schema.AllocationsByJob, id), snapshot.ChangedAt(Schema.EvaluationsByJob, id)));
        }

        /// <summary>The revision that last changed any job or what statuses and summaries derive from.</summary>
        public long JobsChangedAt() =>
            Math.Max(snapshot.ChangedAt(Schema.Jobs), Math.Max(snapshot.ChangedAt(Schema.Allocations), snapshot.ChangedAt(Schema.Evaluations)));
    }

    public static JobKey Key(this Job job) => new(job.Namespace ?? JobKey.DefaultNamespace, job.ID);
}
