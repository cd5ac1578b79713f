namespace Holdfast.Scheduling.Ranking;

/// <summary>
/// Candidates with the best on top, whose scores may change in place. Scores, tie-breaks and heap positions are arrays shared by all heaps
/// of a ranking, by candidate; a candidate is in one heap at most (position -1: in none).
/// </summary>
internal sealed class NodeHeap(double[] scores, ulong[] ties, int[] positions)
{
    private int[] _items = new int[4];

    internal int Count { get; private set; }

    internal int Top => _items[0];

    internal double TopScore => scores[_items[0]];

    internal double ScoreOf(int candidate) => scores[candidate];

    internal void Add(int candidate)
    {
        if (Count == _items.Length) Array.Resize(ref _items, 2 * Count);
        var at = Count++;
        Put(at, candidate);
        Rise(at);
    }

    internal void Remove(int candidate)
    {
        var at = positions[candidate];
        positions[candidate] = -1;
        var last = _items[--Count];
        if (last == candidate) return;
        Put(at, last);
        Settle(at);
    }

    /// <summary>To be called once the score of a member has changed.</summary>
    internal void Changed(int candidate) => Settle(positions[candidate]);

    /// <summary>Puts up to <paramref name="count"/> of the best, best first, into a list, by walking down from the top.</summary>
    internal void Best(int count, List<int> into)
    {
        if (Count == 0) return;
        Span<int> frontier = stackalloc int[count + 2];
        var size = 1;
        frontier[0] = 0;
        for (var taken = 0; taken < count && size > 0; taken++)
        {
            var best = 0;
            for (var i = 1; i < size; i++)
                if (Precedes(_items[frontier[i]], _items[frontier[best]])) best = i;
            var at = frontier[best];
            into.Add(_items[at]);
            frontier[best] = frontier[--size];
            for (var child = 2 * at + 1; child <= 2 * at + 2 && child < Count; child++) frontier[size++] = child;
        }
    }

    private bool Precedes(int left, int right) =>
        scores[left] > scores[right] || (scores[left] == scores[right] && ties[left] < ties[right]);

    private void Settle(int at)
    {
        var candidate = _items[at];
        Rise(at);
        if (positions[candidate] == at) Sink(at);
    }

    private void Rise(int at)
    {
        var candidate = _items[at];
        while (at > 0 && Precedes(candidate, _items[(at - 1) / 2]))
        {
            Put(at, _items[(at - 1) / 2]);
            at = (at - 1) / 2;
        }
        Put(at, candidate);
    }

    private void Sink(int at)
    {
        var candidate = _items[at];
        while (2 * at + 1 < Count)
        {
            var child = 2 * at + 1;
            if (child + 1 < Count && Precedes(_items[child + 1], _items[child])) child++;
            if (!Precedes(_items[child], candidate)) break;
            Put(at, _items[child]);
            at = child;
        }
        Put(at, candidate);
    }

    private void Put(int at, int candidate)
    {
        _items[at] = candidate;
        positions[candidate] = at;
    }
}
