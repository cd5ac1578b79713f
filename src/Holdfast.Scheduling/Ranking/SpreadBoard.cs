using Holdfast.Scheduling.Feasibility.Constraints;

namespace Holdfast.Scheduling.Ranking;

/// <summary>
/// The spread blocks of a group: how much each value of their attributes has already, and from -1 to 1 how much a further allocation is
/// wanted there. Nodes with the same values form a bucket. A value below its share is wanted the more it lacks; one that has its share is
/// unwanted altogether, so that a full node elsewhere is the only reason to pass it.
/// </summary>
internal sealed class SpreadBoard
{
    private readonly SpreadRow[] _rows;
    private readonly Dictionary<string, int> _bucketByValues = new(StringComparer.Ordinal);
    private readonly List<int[]> _buckets = [];

    internal SpreadBoard(Job job, TaskGroup group)
    {
        var spreads = job.Spreads.OrEmpty().Concat(group.Spreads.OrEmpty()).ToArray();
        double sum = spreads.Sum(Weight);
        _rows = Array.ConvertAll(spreads, spread => new SpreadRow(spread, Weight(spread) / sum, group.Count ?? 1, job.Region));
    }

    internal bool Any => _rows.Length > 0;

    /// <summary>The bucket of a node; without spreads there is only bucket 0.</summary>
    internal int BucketOf(Node node)
    {
        var values = Array.ConvertAll(_rows, row => row.ValueOf(node));
        var key = string.Join(',', values);
        if (_bucketByValues.TryGetValue(key, out var bucket)) return bucket;
        _buckets.Add(values);
        return _bucketByValues[key] = _buckets.Count - 1;
    }

    /// <summary>Counts an allocation of the group on a node, or with -1 takes it off.</summary>
    internal void Count(Node node, int change)
    {
        foreach (var row in _rows) row.Count(row.ValueOf(node), change);
    }

    /// <summary>To be called before asking for boosts, with the nodes of each bucket that still have room.</summary>
    internal void Prepare(List<NodeHeap> open)
    {
        foreach (var row in _rows) row.LeastUsed = int.MaxValue;
        for (var bucket = 0; bucket < open.Count; bucket++)
            for (var i = 0; i < _rows.Length && open[bucket].Count > 0; i++) _rows[i].Consider(_buckets[bucket][i]);
    }

    internal double Boost(int bucket)
    {
        var boost = 0.0;
        for (var i = 0; i < _rows.Length; i++) boost += _rows[i].Boost(_buckets[bucket][i]);
        return boost;
    }

    private static int Weight(Spread spread) => Math.Max(1, spread.Weight ?? 50);
}
