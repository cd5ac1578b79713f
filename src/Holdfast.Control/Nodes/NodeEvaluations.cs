using Holdfast.Control.Queries;
using Holdfast.Control.Writing;
using Holdfast.Scheduling;
using Holdfast.Store;
using Holdfast.Store.Tables;

namespace Holdfast.Control.Nodes;

/// <summary>A change of a node concerns the jobs that have allocations on it, and system jobs, which want to be on every node.</summary>
internal static class NodeEvaluations
{
    private const string EveryPool = "all";

    /// <summary>One evaluation for each job concerned, written after what changes the node, in the same transaction while they fit.</summary>
    public static ValueList<string> Add(Snapshot snapshot, BatchSequence batches, Node node, string trigger, DateTimeOffset now)
    {
        var evaluations = JobsConcerned(snapshot, node)
            .Select(job => NewEvaluation.For(job, trigger, now) with { NodeID = node.ID, NodeModifyIndex = node.ModifyIndex })
            .ToList();
        foreach (var evaluation in evaluations) batches.Next.Put(Schema.Evaluations, evaluation);
        return evaluations.Select(evaluation => evaluation.ID).ToValueList();
    }

    private static IEnumerable<Job> JobsConcerned(Snapshot snapshot, Node node)
    {
        var here = snapshot.AllocationsOnNode(node.ID).Where(allocation => !allocation.Terminal)
            .DistinctBy(allocation => allocation.JobKey)
            .Select(allocation => snapshot.Find(Schema.Jobs, Schema.JobKey(allocation.Namespace, allocation.JobID)) ?? snapshot.JobOf(allocation))
            .OfType<Job>();
        return here.Concat(snapshot.All(Schema.Jobs).Where(job => WantsEveryNode(job, node))).DistinctBy(job => job.Key());
    }

    private static bool WantsEveryNode(Job job, Node node) =>
        job.IsSystem() && job.Stop != true && !job.OnlyStartsOthers() && (job.NodePool == node.NodePool || job.NodePool == EveryPool);
}
