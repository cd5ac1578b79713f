namespace Holdfast.Store.Watching;

/// <summary>
/// The newest commits of a store that one process has to itself, in memory, bounded by count and bytes; whoever is further behind reads the
/// store's own log. One writer publishes, any number read.
/// </summary>
public sealed class CommitFeed
{
    private const int Capacity = 1024;
    private const long MaxBytes = 4 << 20;

    private readonly Lock _gate = new();
    private readonly WatchBatch?[] _ring = new WatchBatch?[Capacity];
    private TaskCompletionSource? _signal;
    private Exception? _closed;
    private long _oldest;
    private long _newest;
    private long _bytes;

    /// <param name="newest">The store's newest revision; what came before is not in the feed.</param>
    public CommitFeed(long newest) => (_newest, _oldest) = (newest, newest + 1);

    public long Newest => Volatile.Read(ref _newest);

    /// <summary>Adds commits whose revisions follow on the newest one.</summary>
    public void Publish(IReadOnlyList<WatchBatch> batches)
    {
        TaskCompletionSource? signal;
        lock (_gate)
        {
            foreach (var batch in batches)
                Add(batch);
            (signal, _signal) = (_signal, null);
        }
        signal?.TrySetResult();
    }

    /// <summary>The commits from a revision on, none when there are none yet; false when the first is no longer held.</summary>
    public bool TryRead(long from, int max, List<WatchBatch> into)
    {
        lock (_gate)
        {
            if (from < _oldest)
                return false;
            for (var revision = from; revision <= _newest && into.Count < max; revision++)
                into.Add(_ring[revision % Capacity]!);
            return true;
        }
    }

    /// <summary>Drops what was compacted.</summary>
    public void Forget(long upTo)
    {
        lock (_gate)
        {
            while (_oldest <= Math.Min(upTo, _newest))
                DropOldest();
        }
    }

    /// <summary>Waits until there is a commit after the revision.</summary>
    public Task WaitPastAsync(long revision, CancellationToken ct)
    {
        lock (_gate)
        {
            if (_closed is not null)
                return Task.FromException(_closed);
            if (_newest > revision)
                return Task.CompletedTask;
            _signal ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
            return _signal.Task.WaitAsync(ct);
        }
    }

    /// <summary>Ends all waits with the reason.</summary>
    public void Close(Exception why)
    {
        TaskCompletionSource? signal;
        lock (_gate)
        {
            _closed = why;
            (signal, _signal) = (_signal, null);
        }
        signal?.TrySetException(why);
    }

    private void Add(WatchBatch batch)
    {
        if (batch.Revision - _oldest >= Capacity)
            DropOldest();
        _ring[batch.Revision % Capacity] = batch;
        Volatile.Write(ref _newest, batch.Revision);
        _bytes += BytesOf(batch);
        while (_bytes > MaxBytes && _oldest < batch.Revision)
            DropOldest();
    }

    private void DropOldest()
    {
        ref var slot = ref _ring[_oldest % Capacity];
        _bytes -= BytesOf(slot!);
        slot = null;
        _oldest++;
    }

    private static long BytesOf(WatchBatch batch) => batch.Events.Sum(e => (long)(e.Value?.Length ?? 0));
}
