using Holdfast.Scheduling.Feasibility;

namespace Holdfast.Scheduling.Ranking;

/// <summary>
/// Every feasible node scored for one group, best first. Placing or freeing something changes the score of that one node, and with spreads
/// the boost of a bucket, so that a placement costs the logarithm of the nodes.
/// </summary>
internal sealed class GroupRanking
{
    private readonly JobPlacement _job;
    private readonly GroupDemand _demand;
    private readonly NodeScorer _scorer;
    private readonly SpreadBoard _spread;
    private readonly GroupRules _rules;
    private readonly int[] _nodes, _buckets, _positions;
    private readonly double[] _scores;
    private readonly ulong[] _ties;
    private readonly (string Reason, bool Exhausted)?[] _removed;
    private readonly List<NodeHeap> _heaps = [];
    private readonly int[] _candidates;
    private readonly ScoreTable _table;

    internal GroupRanking(JobPlacement job, GroupDemand demand, GroupFeasibility feasibility)
    {
        (_job, _demand) = (job, demand);
        Counts = new(job.Offer);
        _scorer = new(job, demand);
        _spread = new(job.Job, demand.Group);
        _rules = new(job, demand.Group);
        _nodes = [.. Feasible(feasibility)];
        var count = _nodes.Length;
        (_buckets, _positions, _scores, _ties, _removed) = (new int[count], new int[count], new double[count], new ulong[count], new (string, bool)?[count]);
        _candidates = new int[job.Fleet.Nodes.Length];
        Array.Fill(_candidates, -1);
        _table = new(_heaps, _spread, count, (candidate, boost) => _scorer.Explain(candidate, _nodes[candidate], boost));
        CountPresent();
        for (var i = 0; i < count; i++) Enter(i);
    }

    internal NodeCounts Counts { get; }

    internal Node NodeOf(int candidate) => _job.Fleet.Nodes[_nodes[candidate]];

    internal int PositionOf(int candidate) => _nodes[candidate];

    /// <summary>The candidate for a node, or -1 when the group cannot run there.</summary>
    internal int CandidateOf(int position) => position < 0 ? -1 : _candidates[position];

    /// <summary>The best candidate that the group's rules allow now, or -1 when none is left.</summary>
    internal int Best()
    {
        while (true)
        {
            var heap = BestHeap();
            if (heap is null) return -1;
            if (_rules.Reject(NodeOf(heap.Top)) is not { } reason) return heap.Top;
            Remove(heap.Top, reason, exhausted: false);
        }
    }

    /// <summary>Whether the candidate is still in the running and allowed.</summary>
    internal bool IsOpen(int candidate) => candidate >= 0 && _positions[candidate] >= 0 && _rules.Reject(NodeOf(candidate)) is null;

    /// <summary>Takes a candidate out until <see cref="Reconsider"/>.</summary>
    internal void Remove(int candidate, string reason, bool exhausted)
    {
        if (_positions[candidate] >= 0) _heaps[_buckets[candidate]].Remove(candidate);
        _removed[candidate] = (reason, exhausted);
        Tell(candidate, 1);
    }

    /// <summary>Scores a candidate anew after something about its node changed.</summary>
    internal void Reconsider(int candidate)
    {
        if (_removed[candidate] is not null) Tell(candidate, -1);
        _removed[candidate] = null;
        Score(candidate);
    }

    /// <summary>Counts an allocation of the group on a node (-1: one that leaves), and rescores what that concerns.</summary>
    /// <param name="position">The node's position in the fleet, or -1 when it is not offered.</param>
    internal void Count(Node node, int position, int change)
    {
        _job.Count(node, _demand.Group.Name, change);
        _rules.Count(node, change);
        _spread.Count(node, change);
        if (position >= 0) _scorer.Count(position, change);
        if (CandidateOf(position) is var candidate and >= 0) Reconsider(candidate);
        if (change < 0 && _rules.ReachBeyondNode) ReconsiderRemoved();
    }

    /// <summary>Sets which nodes are to be avoided by the next placement.</summary>
    internal void Avoid(IEnumerable<int> candidates)
    {
        int[] before = [.. _scorer.Avoided];
        _scorer.Avoided.Clear();
        _scorer.Avoided.UnionWith(candidates);
        foreach (var candidate in before.Concat(_scorer.Avoided))
            if (_removed[candidate] is null) Score(candidate);
    }

    /// <summary>The scores of the best few, best first.</summary>
    internal ValueList<NodeScoreMeta> BestScores() => _table.Best();

    /// <summary>The scores of one node, for what has no choice.</summary>
    internal ValueList<NodeScoreMeta> ScoresOf(int candidate) => [_table.Of(candidate, _buckets[candidate])];

    private IEnumerable<int> Feasible(GroupFeasibility feasibility)
    {
        var nodes = _job.Fleet.Nodes;
        for (var i = 0; i < nodes.Length; i++)
        {
            if (feasibility.Reject(nodes[i]) is { } reason) Counts.Filter(nodes[i], reason);
            else yield return i;
        }
    }

    private void CountPresent()
    {
        foreach (var (node, group, count) in _job.Tally.All)
        {
            if (group != _demand.Group.Name || count == 0) continue;
            _spread.Count(node, count);
            _rules.Count(node, count);
        }
    }

    private void Enter(int candidate)
    {
        var node = NodeOf(candidate);
        _candidates[_nodes[candidate]] = candidate;
        _ties[candidate] = Dice.Mix(_job.TieSeed ^ StableHash.Of(node.ID));
        _buckets[candidate] = _spread.Any ? _spread.BucketOf(node) : 0;
        _positions[candidate] = -1;
        while (_heaps.Count <= _buckets[candidate]) _heaps.Add(new(_scores, _ties, _positions));
        Score(candidate);
    }

    private void Score(int candidate)
    {
        _table.Forget(candidate);
        if (_scorer.TryScore(candidate, _nodes[candidate], out var score) is { } dimension)
        {
            Remove(candidate, dimension, exhausted: true);
            return;
        }
        _scores[candidate] = score;
        var heap = _heaps[_buckets[candidate]];
        if (_positions[candidate] >= 0) heap.Changed(candidate);
        else heap.Add(candidate);
    }

    private NodeHeap? BestHeap()
    {
        if (!_spread.Any) return _heaps.Count > 0 && _heaps[0].Count > 0 ? _heaps[0] : null;
        _spread.Prepare(_heaps);
        NodeHeap? best = null;
        var bestScore = double.NegativeInfinity;
        for (var bucket = 0; bucket < _heaps.Count; bucket++)
        {
            if (_heaps[bucket].Count == 0) continue;
            var score = _heaps[bucket].TopScore + _spread.Boost(bucket);
            if (score > bestScore) (best, bestScore) = (_heaps[bucket], score);
        }
        return best;
    }

    private void ReconsiderRemoved()
    {
        for (var candidate = 0; candidate < _removed.Length; candidate++)
            if (_removed[candidate] is { Exhausted: false }) Reconsider(candidate);
    }

    private void Tell(int candidate, int change)
    {
        var (reason, exhausted) = _removed[candidate]!.Value;
        if (exhausted) Counts.Exhaust(NodeOf(candidate), reason, change);
        else Counts.Filter(NodeOf(candidate), reason, change);
    }
}
