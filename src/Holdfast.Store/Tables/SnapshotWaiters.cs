namespace Holdfast.Store.Tables;

/// <summary>Those who wait for a snapshot in which something of theirs changed; each is woken by the first such one, and by no other.</summary>
internal sealed class SnapshotWaiters
{
    private readonly Lock _gate = new();
    private List<Waiter> _waiting = [];
    private Exception? _closed;

    /// <param name="current">Read under the lock, so that no snapshot slips in between looking and waiting.</param>
    public Waiter Add(Func<Snapshot, long> changedAt, long after, Func<Snapshot> current)
    {
        var waiter = new Waiter(changedAt, after);
        lock (_gate)
        {
            if (_closed is not null)
                waiter.Fail(_closed);
            else if (!waiter.Offer(current()))
                _waiting.Add(waiter);
        }
        return waiter;
    }

    public void Offer(Snapshot snapshot)
    {
        lock (_gate)
            _waiting.RemoveAll(w => w.Offer(snapshot));
    }

    /// <summary>For who gave up; who was woken is no longer among the waiting.</summary>
    public void Remove(Waiter waiter)
    {
        if (waiter.Woken.IsCompleted)
            return;
        lock (_gate)
            _waiting.Remove(waiter);
    }

    public void Close(Exception why)
    {
        List<Waiter> left;
        lock (_gate)
        {
            _closed = why;
            (left, _waiting) = (_waiting, []);
        }
        left.ForEach(w => w.Fail(why));
    }

    internal sealed class Waiter(Func<Snapshot, long> changedAt, long after)
    {
        private readonly TaskCompletionSource<Snapshot> _woken = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<Snapshot> Woken => _woken.Task;

        public void Fail(Exception why) => _woken.TrySetException(why);

        /// <summary>Whether the wait is over.</summary>
        public bool Offer(Snapshot snapshot)
        {
            try
            {
                return changedAt(snapshot) > after && _woken.TrySetResult(snapshot);
            }
#pragma warning disable CA1031 // The function is the waiter's: its failure is the waiter's too, and must not stop the replica.
            catch (Exception e)
#pragma warning restore CA1031
            {
                return _woken.TrySetException(e);
            }
        }
    }
}
