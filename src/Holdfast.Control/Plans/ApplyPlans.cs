using Holdfast.Control.Writing;
using Holdfast.Scheduling;
using Holdfast.Store;
using Holdfast.Store.Tables;

namespace Holdfast.Control.Plans;

/// <summary>Checks plans against the newest snapshot and commits those that still hold.</summary>
internal sealed class ApplyPlans(Writer writer, TimeProvider time)
{
    /// <summary>Nodes report on allocations all the time; a report that was first costs writing the same plans anew, not deciding them.</summary>
    private const int Rewrites = 8;

    public async Task<AppliedPlans> RunAsync(IReadOnlyList<Plan> plans, CancellationToken ct)
    {
        for (var rewrite = 0; rewrite < Rewrites; rewrite++)
        {
            var snapshot = writer.Current;
            var holding = Holding(plans, snapshot);
            if (holding.Count == 0) break;
            var writes = new PlanWrites(snapshot, time.GetUtcNow());
            foreach (var plan in holding) writes.Add(plan);
            var (refused, committed) = await CommitAsync(writes.Batches, ct);
            if (refused is null) return new([.. plans.Where(plan => !holding.Contains(plan, ReferenceEqualityComparer.Instance))], Progressed: true);
            if (refused.Table != Schema.Allocations || committed > 0) return new(plans, committed > 0);
        }
        return new(plans, Progressed: false);
    }

    private async Task<(WriteConflict? Refused, int Committed)> CommitAsync(IReadOnlyList<WriteBatch> batches, CancellationToken ct)
    {
        for (var i = 0; i < batches.Count; i++)
        {
            var result = await writer.WriteAsync([batches[i]], ct);
            if (!result.Committed) return (result.Conflict, i);
        }
        return (null, batches.Count);
    }

    private List<Plan> Holding(IReadOnlyList<Plan> plans, Snapshot snapshot)
    {
        var world = new PlannedWorld(new SnapshotWorld(snapshot, time.GetUtcNow()));
        var holding = new List<Plan>(plans.Count);
        foreach (var plan in plans)
        {
            if (!Holds(plan, snapshot, world)) continue;
            world.Add(plan);
            holding.Add(plan);
        }
        return holding;
    }

    /// <summary>The job and the evaluation are as when it was decided, and there is still room.</summary>
    private static bool Holds(Plan plan, Snapshot snapshot, PlannedWorld world)
    {
        if (plan.SnapshotIndex >= snapshot.Revision) return true;
        return snapshot.ChangedAt(Schema.Jobs, Schema.JobKey(plan.Evaluation.Namespace, plan.Evaluation.JobID)) <= plan.SnapshotIndex
            && snapshot.Find(Schema.Evaluations, plan.Evaluation.ID)?.ModifyIndex == plan.Evaluation.ModifyIndex
            && PlanCheck.Conflicts(world, plan).Count == 0;
    }
}

/// <param name="Again">The plans that have to be decided again, because what they were made from has changed.</param>
/// <param name="Progressed">Whether anything was committed.</param>
internal sealed record AppliedPlans(IReadOnlyList<Plan> Again, bool Progressed);
