using Holdfast.Scheduling.Feasibility;
using Holdfast.Scheduling.Ranking;
using Holdfast.Scheduling.Reconcile;

namespace Holdfast.Scheduling;

/// <summary>Gives what reconciling asked for its places, and notes what found none.</summary>
internal sealed class Placing(JobPlacement placement, IReadOnlyDictionary<string, GroupFeasibility> feasibility, NewAllocation made)
{
    internal List<Allocation> Placements { get; } = [];

    /// <summary>Stops that only follow because the replacement has a place.</summary>
    internal List<PlannedStop> Stops { get; } = [];

    /// <summary>What found no place, by group.</summary>
    internal Dictionary<string, List<Wanted>> Unplaced { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, AllocationMetric> Failures { get; } = new(StringComparer.Ordinal);

    internal void Place(IEnumerable<Wanted> wanted)
    {
        foreach (var group in wanted.GroupBy(one => one.Group.Name, StringComparer.Ordinal)) PlaceGroup([.. group]);
    }

    // Replacements first: their room is there, and what is new must not take it.
    private void PlaceGroup(Wanted[] wanted)
    {
        var group = wanted[0].Group;
        var placer = new GroupPlacer(placement, group, feasibility[group.Name], made);
        var hopeless = false;
        foreach (var one in wanted.OrderByDescending(one => one.Kind == WantedKind.Replaced))
        {
            var mayFit = !hopeless || one.Kind == WantedKind.Replaced || one.NodeID is not null || placer.DependsOnIndex;
            if (mayFit && placer.Place(one) is { } placed) Accept(one, placed);
            else
            {
                Fail(one, placer.LastFailure);
                hopeless |= one.NodeID is null && one.Kind != WantedKind.Replaced;
            }
        }
    }

    private void Accept(Wanted one, Allocation placed)
    {
        Placements.Add(placed);
        if (one.Kind == WantedKind.Rescheduled) Stops.Add(new(one.Previous!.ID, StopReason.Rescheduled));
        if (one.Kind == WantedKind.Replaced) Stops.Add(new(one.Previous!.ID, StopReason.Replaced));
    }

    private void Fail(Wanted one, AllocationMetric metric)
    {
        var name = one.Group.Name;
        if (!Unplaced.TryGetValue(name, out var unplaced)) Unplaced[name] = unplaced = [];
        unplaced.Add(one);
        Failures[name] = metric with { CoalescedFailures = unplaced.Count - 1 };
    }
}
