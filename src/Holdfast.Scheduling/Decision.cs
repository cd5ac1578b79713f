using Holdfast.Scheduling.Feasibility;
using Holdfast.Scheduling.Ranking;
using Holdfast.Scheduling.Reconcile;

namespace Holdfast.Scheduling;

/// <summary>One run of the pipeline: reconcile, feasibility, ranking, plan.</summary>
internal sealed class Decision(IWorld world, Evaluation why, Dice dice)
{
    private readonly Job? _job = world.Job(new(why.Namespace, why.JobID));
    private readonly Dictionary<string, GroupFeasibility> _feasibility = new(StringComparer.Ordinal);

    internal Plan Make()
    {
        if (_job is null || _job.Stop == true)
        {
            var stopping = JobReconciler.Reconcile(world, why, _job, null, _feasibility);
            return Finish(stopping, null);
        }
        // A job that only starts others has nothing to place itself.
        if (_job.Periodic is not null || (_job.ParameterizedJob is not null && !_job.Dispatched)) return Finish(new(), null);
        foreach (var group in _job.TaskGroups.OrEmpty()) _feasibility[group.Name] = new(_job, group);
        var offer = new NodeOffer(world, _job);
        var changes = JobReconciler.Reconcile(world, why, _job, offer, _feasibility);
        return Finish(changes, changes.Wanted.Count > 0 ? Place(_job, offer, changes) : null);
    }

    private Placing Place(Job job, NodeOffer offer, Changes changes)
    {
        var leaving = changes.Stops.Select(stop => stop.AllocationID).ToHashSet(StringComparer.Ordinal);
        var placement = new JobPlacement(world, job, offer, allocation => leaving.Contains(allocation.ID), dice);
        var placing = new Placing(placement, _feasibility, new(job, why, world.Now, dice));
        placing.Place(changes.Wanted);
        return placing;
    }

    private Plan Finish(Changes changes, Placing? placing)
    {
        var followups = _job is null ? null : new Followups(why, _job, world.Now, dice);
        var (later, delays) = followups?.Later(changes.Later) ?? ([], []);
        var plan = new Plan
        {
            SnapshotIndex = world.Revision,
            Evaluation = why,
            Stops = changes.Stops.Concat(placing?.Stops ?? []).ToValueList(),
            Placements = (placing?.Placements ?? []).ToValueList(),
            InPlaceUpdates = changes.InPlaceUpdates.ToValueList(),
            Delays = delays,
            Followups = later,
            Annotations = new() { DesiredTGUpdates = changes.Updates.ToValueMap() },
            FailedTGAllocs = (placing?.Failures ?? []).ToValueMap(),
            QueuedAllocations = Queued(placing),
        };
        return Conclusion.Of(plan, why, world, placing is { Failures.Count: > 0 } ? Blocked(followups!, placing) : null);
    }

    private ValueMap<int> Queued(Placing? placing) =>
        _feasibility.Keys.ToValueMap(group => group, group => placing?.Unplaced.GetValueOrDefault(group)?.Count ?? 0);

    private Evaluation Blocked(Followups followups, Placing placing)
    {
        var failed = placing.Failures.Keys.Select(group => _feasibility[group]).ToArray();
        var classes = failed.SelectMany(group => group.Classes).GroupBy(entry => entry.Key, StringComparer.Ordinal);
        return followups.Blocked() with
        {
            ClassEligibility = classes.ToValueMap(entries => entries.Key, entries => entries.Any(entry => entry.Value)),
            EscapedComputedClass = failed.Any(group => group.EscapesClasses),
        };
    }
}
