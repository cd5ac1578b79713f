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
            var now = time.GetUtcNow();
            var holding = Holding(plans, new SnapshotWorld(snapshot, now), snapshot);
            var writes = new PlanWrites(snapshot, now);
            foreach (var plan in holding) writes.Add(plan);
            var (refused, committed) = await CommitAsync(writes.Batches, ct);
            if (refused is null) return new(plans.Where(plan => !holding.Contains(plan)).ToHashSet<Plan>(ReferenceEqualityComparer.Instance), committed > 0);
            if (refused.Table != Schema.Allocations || committed > 0) return new(plans.ToHashSet<Plan>(ReferenceEqualityComparer.Instance), committed > 0);
        }
        return new(plans.ToHashSet<Plan>(ReferenceEqualityComparer.Instance), false);
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

    private static HashSet<Plan> Holding(IReadOnlyList<Plan> plans, SnapshotWorld newest, Snapshot snapshot)
    {
        var world = new PlannedWorld(newest);
        var holding = new HashSet<Plan>(ReferenceEqualityComparer.Instance);
        foreach (var plan in plans)
        {
            if (plan.SnapshotIndex < snapshot.Revision && PlanCheck.Conflicts(world, plan).Count > 0) continue;
            world.Add(plan);
            holding.Add(plan);
        }
        return holding;
    }
}

/// <param name="Again">The plans that have to be decided again, because what they were made from has changed.</param>
/// <param name="Progressed">Whether anything was committed.</param>
internal sealed record AppliedPlans(IReadOnlySet<Plan> Again, bool Progressed);
