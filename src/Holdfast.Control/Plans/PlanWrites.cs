using Holdfast.Control.Queries;
using Holdfast.Control.Writing;
using Holdfast.Scheduling;
using Holdfast.Store;
using Holdfast.Store.Tables;

namespace Holdfast.Control.Plans;

/// <summary>
/// Turns plans into batches, each valid by itself: whoever is interrupted between two of them leaves an evaluation that is still pending, and
/// deciding it again does the rest. The batches hold only if jobs, nodes and changed allocations are still as in the snapshot.
/// </summary>
internal sealed class PlanWrites(Snapshot snapshot, DateTimeOffset now)
{
    private readonly BatchSequence _batches = new();
    private readonly HashSet<(WriteBatch Batch, string Key)> _expected = [];
    private readonly long _time = now.ToUnixNanoseconds();

    public IReadOnlyList<WriteBatch> Batches => _batches.Batches;

    public void Add(Plan plan)
    {
        if (plan.Deployment is { } deployment) NextFor(plan).Put(Schema.Deployments, Timed(deployment));
        foreach (var allocation in ChangedAllocations.Of(snapshot, plan)) NextFor(plan).Replace(Schema.Allocations, allocation with { ModifyTime = _time });
        foreach (var placement in plan.Placements) Place(plan, placement);
        foreach (var superseded in Superseded(plan)) _batches.Next.Replace(Schema.Evaluations, superseded);
        foreach (var followup in plan.Followups) _batches.Next.Put(Schema.Evaluations, Timed(followup, plan));
        NextFor(plan).Replace(Schema.Evaluations, plan.Evaluation with { ModifyTime = _time });
    }

    /// <summary>A batch that only holds while the plan's job is as it was.</summary>
    private WriteBatch NextFor(Plan plan)
    {
        var batch = _batches.Next;
        var key = Schema.JobKey(plan.Evaluation.Namespace, plan.Evaluation.JobID);
        if (!_expected.Add((batch, key))) return batch;
        return snapshot.Find(Schema.Jobs, key) is { } job ? batch.Expect(Schema.Jobs, key, job.ModifyIndex ?? 0) : batch.ExpectAbsent(Schema.Jobs, key);
    }

    /// <summary>Its id is new: the dice is another one at each revision.</summary>
    private void Place(Plan plan, Allocation placement)
    {
        var batch = NextFor(plan);
        if (_expected.Add((batch, placement.NodeID)) && snapshot.Find(Schema.Nodes, placement.NodeID) is { } node)
            batch.Expect(Schema.Nodes, node.ID, node.ModifyIndex);
        batch.Put(Schema.Allocations, placement with { Job = null, CreateTime = _time, ModifyTime = _time });
    }

    /// <summary>This decision looked at the whole job, so whatever was blocked of it before is answered.</summary>
    private IEnumerable<Evaluation> Superseded(Plan plan) =>
        from other in snapshot.EvaluationsOf(new(plan.Evaluation.Namespace, plan.Evaluation.JobID))
        where other.Status == EvalStatus.Blocked && other.ID != plan.Evaluation.ID
        select other with { Status = EvalStatus.Canceled, StatusDescription = $"evaluation {plan.Evaluation.ID} decided the job anew", ModifyTime = _time };

    private Evaluation Timed(Evaluation followup, Plan plan) => followup with { SnapshotIndex = plan.SnapshotIndex, CreateTime = _time, ModifyTime = _time };

    private Deployment Timed(Deployment deployment) => deployment with { CreateTime = deployment.CreateTime == 0 ? _time : deployment.CreateTime, ModifyTime = _time };
}
