using Holdfast.Store.Collections;
using Holdfast.Store.Leases;
using Holdfast.Store.Watching;

namespace Holdfast.Store.Memory;

/// <summary>The store without durability, for tests, simulations and throw-away agents.</summary>
public sealed class MemoryStore : IStore
{
    private readonly Lock _gate = new();
    private readonly SortedMap<KeyHistory>.Builder _keys = SortedMap<KeyHistory>.Empty.ToBuilder();
    private readonly List<WatchBatch> _log = [];
    private readonly CommitFeed _feed = new(newest: 0);
    private readonly LocalLeases _leases;
    private long _revision;
    private long _compacted;

    public MemoryStore(TimeProvider time) => _leases = new(time, CommitAsync);

    public ValueTask<RangeResult> RangeAsync(string prefix, long atRevision, string? after, int limit, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        lock (_gate)
        {
            var revision = atRevision == 0 ? _revision : atRevision;
            ArgumentOutOfRangeException.ThrowIfGreaterThan(revision, _revision);
            if (revision < _compacted)
                throw new CompactedException(_compacted);
            var entries = _keys.ToMap().From(after ?? prefix, inclusive: after is null)
                .TakeWhile(k => k.Key.StartsWith(prefix, StringComparison.Ordinal))
                .Select(k => k.Value.At(revision))
                .OfType<WatchEvent>()
                .Select(v => new Entry(v.Key, v.Value!.Value, v.CreateRevision, v.ModRevision, v.Version))
                .Take(limit == int.MaxValue ? limit : limit + 1)
                .ToList();
            var more = entries.Count > limit;
            return new(new RangeResult(more ? entries[..limit] : entries, revision, more));
        }
    }

    public ValueTask<CommitResult> CommitAsync(Transaction transaction, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        lock (_gate)
        {
            foreach (var compare in transaction.Compares)
            {
                if (!compare.Holds(_keys.Find(compare.Key)?.Newest?.ModRevision ?? 0, _leases.IsHeld))
                    return new(CommitResult.Refused(_revision, compare));
            }
            var events = Apply(transaction.Writes, _revision + 1);
            if (events.Count > 0)
            {
                var batch = new WatchBatch(++_revision, events);
                _log.Add(batch);
                _feed.Publish([batch]);
            }
            return new(CommitResult.Done(_revision));
        }
    }

    public IAsyncEnumerable<WatchBatch> WatchAsync(string prefix, long fromRevision, CancellationToken ct) =>
        Watcher.FollowAsync(prefix, fromRevision, _feed, ReadLog, ct);

    public ValueTask CompactAsync(long upTo, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        lock (_gate)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(upTo, _revision);
            _log.RemoveRange(0, (int)Math.Max(0, upTo - _compacted));
            _compacted = Math.Max(_compacted, upTo);
            _feed.Forget(upTo);
            foreach (var (key, history) in _keys.ToMap().Entries())
            {
                if (!history.Compact(upTo))
                    _keys.Remove(key);
            }
        }
        return default;
    }

    public ValueTask<Lease?> TryAcquireLeaseAsync(string name, string holder, TimeSpan ttl, CancellationToken ct) =>
        _leases.TryAcquireAsync(name, holder, ttl, ct);

    public ValueTask<bool> RenewLeaseAsync(Lease lease, CancellationToken ct) => new(_leases.Renew(lease));

    public ValueTask ReleaseLeaseAsync(Lease lease, CancellationToken ct) => _leases.ReleaseAsync(lease, ct);

    public ValueTask DisposeAsync()
    {
        _feed.Close(new ObjectDisposedException(nameof(MemoryStore)));
        _leases.Dispose();
        return default;
    }

    private List<WatchEvent> Apply(IReadOnlyList<Write> writes, long revision)
    {
        var events = new List<WatchEvent>(writes.Count);
        foreach (var write in writes)
        {
            var history = _keys.Find(write.Key);
            if (write.Value is null && history?.Newest is null)
                continue;
            if (history is null)
                _keys.Set(write.Key, history = new());
            // Copied, so that the caller may use its buffer again.
            var owned = write.Value is { } value ? Write.Put(write.Key, value.ToArray()) : write;
            events.Add(history.Apply(owned, revision));
        }
        return events;
    }

    private IReadOnlyList<WatchBatch> ReadLog(long from, int max)
    {
        lock (_gate)
        {
            if (from <= _compacted)
                throw new CompactedException(_compacted);
            var skip = (int)(from - _compacted - 1);
            return _log.GetRange(skip, Math.Clamp(_log.Count - skip, 0, max));
        }
    }
}
