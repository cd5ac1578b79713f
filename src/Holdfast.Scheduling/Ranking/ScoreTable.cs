namespace Holdfast.Scheduling.Ranking;

/// <summary>
/// Collects the best candidates over all buckets for display. A candidate's explanation is made once and kept until its score changes,
/// so that allocations placed one after the other share most of theirs.
/// </summary>
internal sealed class ScoreTable(List<NodeHeap> heaps, SpreadBoard spread, int candidates, Func<int, double?, NodeScoreMeta> explain)
{
    private const int Shown = 5;

    private readonly (NodeScoreMeta Meta, double Boost)?[] _kept = new (NodeScoreMeta, double)?[candidates];
    private readonly List<Ranked> _tops = [];
    private readonly List<Ranked> _best = [];
    private readonly List<int> _found = [];

    internal void Forget(int candidate) => _kept[candidate] = null;

    internal NodeScoreMeta Of(int candidate, int bucket) => Meta(candidate, spread.Any ? spread.Boost(bucket) : 0);

    /// <summary>The best few, best first. They can only be in the few buckets whose tops are best.</summary>
    internal ValueList<NodeScoreMeta> Best()
    {
        _best.Clear();
        FindTops();
        foreach (var top in _tops)
        {
            _found.Clear();
            heaps[top.Item].Best(Shown, _found);
            foreach (var candidate in _found) Insert(_best, new(heaps[top.Item].ScoreOf(candidate) + top.Boost, candidate, top.Boost));
        }
        var metas = new NodeScoreMeta[_best.Count];
        for (var i = 0; i < metas.Length; i++) metas[i] = Meta(_best[i].Item, _best[i].Boost);
        return ValueList.Create<NodeScoreMeta>(metas);
    }

    private void FindTops()
    {
        _tops.Clear();
        for (var bucket = 0; bucket < heaps.Count; bucket++)
        {
            if (heaps[bucket].Count == 0) continue;
            var boost = spread.Any ? spread.Boost(bucket) : 0;
            Insert(_tops, new(heaps[bucket].TopScore + boost, bucket, boost));
        }
    }

    private NodeScoreMeta Meta(int candidate, double boost)
    {
        if (_kept[candidate] is { } kept && kept.Boost == boost) return kept.Meta;
        var meta = explain(candidate, spread.Any ? boost : null);
        _kept[candidate] = (meta, boost);
        return meta;
    }

    // Keeps a short list in descending order; equal scores stay in the order of arrival.
    private static void Insert(List<Ranked> list, Ranked item)
    {
        var at = list.Count;
        while (at > 0 && list[at - 1].Score < item.Score) at--;
        if (at == Shown) return;
        list.Insert(at, item);
        if (list.Count > Shown) list.RemoveAt(Shown);
    }

    /// <summary>A bucket or candidate with its whole score, and the part of it that is the bucket's boost.</summary>
    private readonly record struct Ranked(double Score, int Item, double Boost);
}
