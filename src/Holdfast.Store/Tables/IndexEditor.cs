using Holdfast.Store.Collections;

namespace Holdfast.Store.Tables;

/// <summary>Keeps one index right while documents change. Buckets being changed are kept open until <see cref="ToState"/>.</summary>
internal sealed class IndexEditor<T>(Index<T> index, IndexState<T> before)
    where T : class
{
    private readonly Dictionary<string, OpenBucket> _open = [];
    private readonly List<string> _oldValues = [];
    private readonly List<string> _newValues = [];
    private long _emptiedAt = before.EmptiedAt;

    public void Apply(string key, T? old, T? @new, long revision)
    {
        Values(old, _oldValues);
        Values(@new, _newValues);
        foreach (var value in _oldValues)
        {
            if (!_newValues.Contains(value))
                Take(value, key, revision);
        }
        foreach (var value in _newValues)
        {
            var bucket = Open(value);
            bucket.Rows.Set(key, @new!);
            bucket.ChangedAt = revision;
        }
    }

    public IndexState<T> ToState()
    {
        if (_open.Count == 0)
            return before;
        var buckets = before.Buckets.ToBuilder();
        foreach (var (value, bucket) in _open)
        {
            if (bucket.Rows.Count > 0)
                buckets.Set(value, new(bucket.Rows.ToMap(), bucket.ChangedAt));
            else
                buckets.Remove(value);
        }
        return new(buckets.ToMap(), _emptiedAt);
    }

    private void Values(T? document, List<string> into)
    {
        into.Clear();
        if (document is not null)
            index.Values(document, into);
    }

    private void Take(string value, string key, long revision)
    {
        var bucket = Open(value);
        bucket.Rows.Remove(key);
        bucket.ChangedAt = revision;
        if (bucket.Rows.Count == 0)
            _emptiedAt = revision;
    }

    private OpenBucket Open(string value)
    {
        if (!_open.TryGetValue(value, out var bucket))
        {
            var rows = before.Buckets.Find(value)?.Rows ?? SortedMap<T>.Empty;
            _open[value] = bucket = new(rows.ToBuilder());
        }
        return bucket;
    }

    private sealed class OpenBucket(SortedMap<T>.Builder rows)
    {
        public SortedMap<T>.Builder Rows => rows;

        public long ChangedAt { get; set; }
    }
}
