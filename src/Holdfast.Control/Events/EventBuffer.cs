using Holdfast.Store.Tables;

namespace Holdfast.Control.Events;

/// <summary>A chain of the latest commits. Readers hold their own place in it; those whose place was dropped from the front are told.</summary>
internal sealed class EventBuffer
{
    private const int MaxCommits = 1024;
    private const int MaxChanges = 4096;

    private readonly Lock _gate = new();
    private EventNode _first;
    private EventNode _last;
    private int _commits;
    private int _changes;

    public EventBuffer() => _first = _last = new(0, new(0, []));

    /// <summary>The place whose next ones are the commits of that revision and later; the end when it is 0.</summary>
    public EventNode PlaceBefore(long revision)
    {
        lock (_gate)
        {
            if (revision <= 0) return _last;
            var place = _first;
            while (place.TryNext(out var next) && next.Revision < revision) place = next;
            return place;
        }
    }

    public void Append(ChangeBatch batch)
    {
        EventNode before, node;
        lock (_gate)
        {
            before = _last;
            _last = node = new(before.Number + 1, batch);
            (_commits, _changes) = (_commits + 1, _changes + batch.Changes.Count);
        }
        before.Link(node);
        lock (_gate)
        {
            while ((_commits > MaxCommits || _changes > MaxChanges) && _first.TryNext(out var next) && next != _last) Drop(next);
        }
    }

    /// <summary>Commits are missing from here on: every reader loses its place.</summary>
    public void Clear()
    {
        EventNode before, gap;
        lock (_gate)
        {
            before = _last;
            _first = _last = gap = new(before.Number + 2, new(before.Revision, []));
            _commits = _changes = 0;
        }
        before.Link(gap.Behind());
    }

    /// <summary>Whether commits before this one may have been dropped unread.</summary>
    public bool HasDropped(EventNode node)
    {
        lock (_gate) return node.Number < _first.Number;
    }

    private void Drop(EventNode next)
    {
        _first = next;
        _commits--;
        _changes -= next.Changes;
    }
}
