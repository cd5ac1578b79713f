using Holdfast.Control.Queries;
using Holdfast.Control.Writing;
using Holdfast.Scheduling;
using Holdfast.Store;
using Holdfast.Store.Tables;

namespace Holdfast.Control.Garbage;

/// <summary>What of a snapshot is over and old enough, in units that go together.</summary>
internal sealed class GarbageOf(Snapshot snapshot, Ages ages, DateTimeOffset now)
{
    public IEnumerable<IReadOnlyList<WriteBatch>> Units()
    {
        foreach (var job in snapshot.All(Schema.Jobs).Where(IsOver)) yield return Job(job);
        yield return Batches(snapshot.All(Schema.Allocations).Where(IsOver), Schema.Allocations, allocation => allocation.ID);
        yield return Batches(snapshot.All(Schema.Evaluations).Where(IsOver), Schema.Evaluations, evaluation => evaluation.ID);
        yield return Batches(snapshot.All(Schema.Deployments).Where(IsOver), Schema.Deployments, deployment => deployment.ID);
        yield return Batches(snapshot.All(Schema.Nodes).Where(IsOver), Schema.Nodes, node => node.ID);
        yield return Orphans();
    }

    /// <summary>The job goes last, so that an interruption leaves something to begin from.</summary>
    private IReadOnlyList<WriteBatch> Job(Job job)
    {
        var (batches, key) = (new BatchSequence(), job.Key());
        foreach (var allocation in snapshot.AllocationsOf(key)) batches.Next.Delete(Schema.Allocations, allocation.ID);
        foreach (var evaluation in snapshot.EvaluationsOf(key)) batches.Next.Delete(Schema.Evaluations, evaluation.ID);
        foreach (var deployment in snapshot.DeploymentsOf(key)) batches.Next.Delete(Schema.Deployments, deployment.ID);
        foreach (var version in snapshot.VersionsOf(key)) Forget(batches, version);
        batches.Next.Delete(Schema.Jobs, Schema.JobKey(key.Namespace, key.Id), job.ModifyIndex ?? 0);
        return batches.Batches;
    }

    /// <summary>Versions of purged jobs, once nothing runs them any more.</summary>
    private IReadOnlyList<WriteBatch> Orphans()
    {
        var batches = new BatchSequence();
        foreach (var version in snapshot.All(Schema.JobVersions))
        {
            var key = version.Key();
            if (snapshot.Find(Schema.Jobs, Schema.JobKey(key.Namespace, key.Id)) is not null || snapshot.AllocationsOf(key).Count > 0) continue;
            Forget(batches, version);
        }
        return batches.Batches;
    }

    private static void Forget(BatchSequence batches, Job version)
    {
        var key = Schema.JobVersionKey(version.Namespace, version.ID, version.Version ?? 0);
        batches.Next.Delete(Schema.JobVersions, key);
        batches.Next.Delete(Schema.JobSubmissions, key);
    }

    private static IReadOnlyList<WriteBatch> Batches<T>(IEnumerable<T> documents, Table<T> table, Func<T, string> key)
        where T : class
    {
        var batches = new BatchSequence();
        foreach (var document in documents) batches.Next.Delete(table, key(document));
        return batches.Batches;
    }

    private bool IsOver(Job job) => JobGarbage.IsOver(snapshot, job, now - ages.Jobs);

    private bool IsOver(Allocation allocation) => AllocationGarbage.IsOver(snapshot, allocation, now - ages.Evaluations);

    private bool IsOver(Evaluation evaluation) =>
        evaluation.Status is EvalStatus.Complete or EvalStatus.Failed or EvalStatus.Canceled
        && IsOld(evaluation.ModifyTime, now - ages.Evaluations)
        && snapshot.AllocationsOfEvaluation(evaluation.ID).All(IsOver);

    private bool IsOver(Deployment deployment) =>
        deployment.Status is DeploymentStatus.Successful or DeploymentStatus.Failed or DeploymentStatus.Cancelled
        && IsOld(deployment.ModifyTime, now - ages.Deployments)
        && snapshot.Where(Schema.AllocationsByDeployment, deployment.ID).All(allocation => allocation.Terminal);

    private bool IsOver(Node node) =>
        node.Status == NodeStatus.Down
        && DateTimeOffset.FromUnixTimeSeconds(node.StatusUpdatedAt) <= now - ages.Nodes
        && snapshot.AllocationsOnNode(node.ID).All(allocation => allocation.Terminal);

    internal static bool IsOld(long unixNanoseconds, DateTimeOffset before) => UnixTime.FromUnixNanoseconds(unixNanoseconds) <= before;
}
