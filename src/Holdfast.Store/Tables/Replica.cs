namespace Holdfast.Store.Tables;

/// <summary>
/// Follows a store's commits into immutable snapshots. One loop applies them; readers take <see cref="Current"/> and never wait for it.
/// When the store fails, the last good snapshot stays, <see cref="Fault"/> says what is wrong, and the loop tries again every second.
/// </summary>
public sealed class Replica : IAsyncDisposable
{
    /// <summary>Commits that are there already are applied together, up to so many a snapshot: under load it costs less to publish.</summary>
    private const int MaxCommitsPerSnapshot = 256;

    private static readonly TimeSpan s_retryAfter = TimeSpan.FromSeconds(1);

    private readonly IStore _store;
    private readonly TableSet _tables;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _stop = new();
    private readonly SnapshotWaiters _waiters = new();
    private readonly Subscriptions _subscriptions = new();
    private volatile Snapshot _current;
    private volatile Exception? _fault;
    private Task _loop = Task.CompletedTask;

    private Replica(IStore store, TableSet tables, TimeProvider time, Snapshot loaded) =>
        (_store, _tables, _time, _current) = (store, tables, time, loaded);

    public Snapshot Current => _current;

    /// <summary>Why the store cannot be followed at the moment; null when it is.</summary>
    public Exception? Fault => _fault;

    /// <summary>Loads all tables, then follows them until disposed.</summary>
    public static async Task<Replica> StartAsync(IStore store, TableSet tables, TimeProvider time, CancellationToken ct)
    {
        var replica = new Replica(store, tables, time, await LoadAsync(store, tables, ct));
        replica._loop = Task.Run(replica.FollowAsync, CancellationToken.None);
        return replica;
    }

    /// <summary>Waits until the snapshot has that revision.</summary>
    public async ValueTask<Snapshot> WaitAtLeastAsync(long revision, CancellationToken ct) =>
        await WaitForChangeAsync(static s => s.Revision, revision - 1, Timeout.InfiniteTimeSpan, ct);

    /// <summary>
    /// Waits for a snapshot in which <paramref name="changedAt"/> gives more than <paramref name="after"/>; the current one when the time is up.
    /// The function is called for each snapshot while waiting, so it has to be quick: one of <c>Snapshot.ChangedAt</c>.
    /// </summary>
    public async ValueTask<Snapshot> WaitForChangeAsync(Func<Snapshot, long> changedAt, long after, TimeSpan timeout, CancellationToken ct)
    {
        var current = _current;
        if (changedAt(current) > after)
            return current;
        var waiter = _waiters.Add(changedAt, after, () => _current);
        try
        {
            return await waiter.Woken.WaitAsync(timeout, _time, ct);
        }
        catch (TimeoutException)
        {
            return _current;
        }
        finally
        {
            _waiters.Remove(waiter);
        }
    }

    /// <param name="capacity">How many commits the subscriber may be behind before it loses its place.</param>
    public Subscription Subscribe(int capacity = 4096) => _subscriptions.Add(capacity, () => _current);

    public async ValueTask DisposeAsync()
    {
        if (_stop.IsCancellationRequested)
            return;
        await _stop.CancelAsync();
        await _loop;
        _waiters.Close(new ObjectDisposedException(nameof(Replica)));
        _subscriptions.Close(null);
        _stop.Dispose();
    }

    private static async ValueTask<Snapshot> LoadAsync(IStore store, TableSet tables, CancellationToken ct)
    {
        while (true)
        {
            try
            {
                return await SnapshotLoader.LoadAsync(store, tables, ct);
            }
            catch (CompactedException)
            {
                // Compacted while loading: the next try reads a newer revision.
            }
        }
    }

    private async Task FollowAsync()
    {
        var lost = false;
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                if (lost)
                    await ReloadAsync(_stop.Token);
                lost = false;
                await WatchAsync(_stop.Token);
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                return;
            }
            catch (CompactedException)
            {
                lost = true;
            }
#pragma warning disable CA1031 // The loop is where failures of the environment end.
            catch (Exception e)
#pragma warning restore CA1031
            {
                _fault = e;
                await Task.Delay(s_retryAfter, _time, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async ValueTask ReloadAsync(CancellationToken ct)
    {
        var loaded = await LoadAsync(_store, _tables, ct);
        _subscriptions.Close(new SubscriptionLostException(
            $"The store was compacted past what was followed; everything was read anew at revision {loaded.Revision}. Subscribe again."));
        Publish(loaded, []);
    }

    private async ValueTask WatchAsync(CancellationToken ct)
    {
        await using var commits = _store.WatchAsync("", _current.Revision + 1, ct).GetAsyncEnumerator(ct);
        var next = commits.MoveNextAsync();
        if (!next.IsCompleted)
            _fault = null;
        while (true)
        {
            var editor = new SnapshotEditor(_tables, _current);
            var done = new List<ChangeBatch>();
            var first = _current.Revision;
            do
            {
                if (!await next)
                    throw new StoreException("The store ended the watch.");
                var changes = new List<Change>();
                editor.Apply(commits.Current, changes);
                if (changes.Count > 0)
                    done.Add(new(commits.Current.Revision, changes));
                next = commits.MoveNextAsync();
            }
            while (next.IsCompletedSuccessfully && editor.Revision - first < MaxCommitsPerSnapshot);
            Publish(editor.ToSnapshot(), done);
        }
    }

    private void Publish(Snapshot snapshot, List<ChangeBatch> done)
    {
        _subscriptions.Publish(() => _current = snapshot, done);
        _fault = null;
        _waiters.Offer(snapshot);
    }
}
