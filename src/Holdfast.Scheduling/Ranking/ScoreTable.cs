namespace Holdfast.Scheduling.Ranking;

/// <summary>Collects the best candidates over all buckets.</summary>
internal static class ScoreTable
{
    private const int Shown = 5;

    /// <summary>The best few, best first: they can only be in the buckets whose tops are best.</summary>
    internal static ValueList<NodeScoreMeta> Best(List<NodeHeap> heaps, SpreadBoard spread, int[] buckets, Func<int, NodeScoreMeta> explain)
    {
        var best = new List<int>(Shown);
        if (!spread.Any)
        {
            if (heaps.Count > 0) heaps[0].Best(Shown, best);
            return best.Select(explain).ToValueList();
        }
        var tops = Enumerable.Range(0, heaps.Count).Where(bucket => heaps[bucket].Count > 0)
            .OrderByDescending(bucket => heaps[bucket].TopScore + spread.Boost(bucket)).Take(Shown);
        foreach (var bucket in tops) heaps[bucket].Best(Shown, best);
        return best.OrderByDescending(candidate => heaps[buckets[candidate]].ScoreOf(candidate) + spread.Boost(buckets[candidate])).Take(Shown).Select(explain).ToValueList();
    }
}
