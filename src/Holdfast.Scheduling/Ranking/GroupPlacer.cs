using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Holdfast.Scheduling.Feasibility;

namespace Holdfast.Scheduling.Ranking;

/// <summary>Finds nodes for the allocations of one group, one after the other, each seeing those before it.</summary>
internal sealed class GroupPlacer
{
    private readonly JobPlacement _job;
    private readonly GroupDemand _demand;
    private readonly GroupRanking _ranking;
    private readonly NewAllocation _made;
    private readonly VolumeRequest[] _perAllocVolumes;

    internal GroupPlacer(JobPlacement job, TaskGroup group, GroupFeasibility feasibility, NewAllocation made)
    {
        (_job, _made) = (job, made);
        _demand = new(group, job.MemoryMayBurst);
        _ranking = new(job, _demand, feasibility);
        _perAllocVolumes = [.. group.Volumes.OrEmpty().Values.Where(volume => volume.PerAlloc && volume.Type is "host" or "")];
    }

    /// <summary>Whether one allocation of the group may fit where another does not.</summary>
    internal bool DependsOnIndex => _perAllocVolumes.Length > 0;

    /// <summary>Why the last allocation that found no place found none.</summary>
    internal AllocationMetric LastFailure { get; private set; } = new();

    /// <summary>A new allocation, or null when no node can take it; then nothing has changed.</summary>
    internal Allocation? Place(Wanted wanted)
    {
        var frees = wanted.Kind == WantedKind.Replaced && wanted.Previous is { Terminal: false };
        if (frees) Leave(wanted.Previous!);
        var avoided = Avoided(wanted);
        if (avoided.Length > 0) _ranking.Avoid(avoided);
        var placed = wanted.NodeID is { } only ? OnNode(wanted, _job.Fleet.PositionOf(only)) : OnPreviousNode(wanted) ?? OnBest(wanted);
        if (avoided.Length > 0) _ranking.Avoid([]);
        if (frees && placed is null) Return(wanted.Previous!);
        return placed;
    }

    // An allocation with a sticky disk goes back to its data as long as its node takes it.
    private Allocation? OnPreviousNode(Wanted wanted)
    {
        if (wanted.Previous is not { } previous || wanted.Group.EphemeralDisk?.Sticky != true || wanted.Kind == WantedKind.Rescheduled) return null;
        return OnNode(wanted, _job.Fleet.PositionOf(previous.NodeID));
    }

    private Allocation? OnNode(Wanted wanted, int position)
    {
        var candidate = _ranking.CandidateOf(position);
        if (_ranking.IsOpen(candidate) && HasOwnVolumes(wanted, candidate) && TryTake(wanted, candidate, out var placed)) return placed;
        LastFailure = _ranking.Counts.Metric();
        return null;
    }

    private Allocation? OnBest(Wanted wanted)
    {
        List<int> setAside = [];
        Allocation? placed = null;
        while (placed is null && _ranking.Best() is var candidate and >= 0)
        {
            if (HasOwnVolumes(wanted, candidate)) TryTake(wanted, candidate, out placed);
            else
            {
                _ranking.Remove(candidate, "missing compatible host volumes", exhausted: false);
                setAside.Add(candidate);
            }
        }
        if (placed is null) LastFailure = _ranking.Counts.Metric();
        // What lacked the volume of one index may have that of the next.
        setAside.ForEach(_ranking.Reconsider);
        return placed;
    }

    private bool TryTake(Wanted wanted, int candidate, [NotNullWhen(true)] out Allocation? placed)
    {
        placed = null;
        var position = _ranking.PositionOf(candidate);
        if (!_job.Assignment.TryAssign(_demand, position, out var resources, out var lacking))
        {
            _ranking.Remove(candidate, lacking, exhausted: true);
            return false;
        }
        var node = _ranking.NodeOf(candidate);
        var scores = wanted.NodeID is null ? _ranking.BestScores() : _ranking.ScoresOf(candidate);
        var metric = _ranking.Counts.Metric() with { ScoreMetaData = scores };
        placed = _made.Of(wanted, node, resources, metric);
        _job.Fleet.Place(position, placed, _demand.Taken(resources));
        _ranking.Count(node, position, 1);
        return true;
    }

    private bool HasOwnVolumes(Wanted wanted, int candidate)
    {
        if (_perAllocVolumes.Length == 0) return true;
        var index = AllocationNames.IndexOf(wanted.Name).ToString(CultureInfo.InvariantCulture);
        return Array.TrueForAll(_perAllocVolumes, volume => GroupChecks.HasVolume(_ranking.NodeOf(candidate), $"{volume.Source}[{index}]", volume.ReadOnly));
    }

    private void Leave(Allocation previous)
    {
        var position = _job.Fleet.PositionOf(previous.NodeID);
        if (position >= 0) _job.Fleet.Release(position, previous);
        if (_job.World.Node(previous.NodeID) is { } node) _ranking.Count(node, position, -1);
    }

    private void Return(Allocation previous)
    {
        var position = _job.Fleet.PositionOf(previous.NodeID);
        if (position >= 0) _job.Fleet.TakeBack(position, previous);
        if (_job.World.Node(previous.NodeID) is { } node) _ranking.Count(node, position, 1);
    }

    private int[] Avoided(Wanted wanted)
    {
        if (wanted is not { Kind: WantedKind.Rescheduled, Previous: { } failed, NodeID: null }) return [];
        var nodes = (failed.RescheduleTracker?.Events).OrEmpty().Select(earlier => earlier.PrevNodeID).Append(failed.NodeID);
        return [.. nodes.Select(_job.Fleet.PositionOf).Select(_ranking.CandidateOf).Where(candidate => candidate >= 0).Distinct()];
    }
}
