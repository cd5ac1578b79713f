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

    /// <summary>
    /// Replacements first: their room is there, and what is new must not take it. One that moves away may make room for another, so they
    /// are tried again until nothing moves; deciding again would find nothing more.
    /// </summary>
    internal void Place(IEnumerable<Wanted> wanted)
    {
        var byKind = wanted.ToLookup(one => one.Kind == WantedKind.Replaced);
        List<(Wanted One, AllocationMetric Why)> left = [], before;
        var replacements = byKind[true];
        do
        {
            before = left;
            left = PlaceAll(replacements);
            replacements = left.Select(failure => failure.One).ToArray();
        }
        while (left.Count > 0 && left.Count != before.Count);
        foreach (var (one, why) in left.Concat(PlaceAll(byKind[false]))) Fail(one, why);
    }

    /// <summary>What found no place, and why.</summary>
    private List<(Wanted One, AllocationMetric Why)> PlaceAll(IEnumerable<Wanted> wanted)
    {
        var left = new List<(Wanted, AllocationMetric)>();
        foreach (var group in wanted.GroupBy(one => one.Group.Name, StringComparer.Ordinal)) PlaceGroup([.. group], left);
        return left;
    }

    private void PlaceGroup(Wanted[] wanted, List<(Wanted, AllocationMetric)> left)
    {
        var group = wanted[0].Group;
        var placer = new GroupPlacer(placement, group, feasibility[group.Name], made);
        var hopeless = false;
        foreach (var one in wanted)
        {
            if (!hopeless && placer.Place(one) is { } placed)
            {
                Accept(one, placed);
                continue;
            }
            left.Add((one, placer.LastFailure));
            // All that are alike fail alike; what is bound to a node, a volume of its own or the room of another is not alike.
            hopeless = one.NodeID is null && one.Kind != WantedKind.Replaced && !placer.DependsOnIndex;
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
