using System.Collections.Concurrent;
using Holdfast.Sqlite;
using Holdfast.Store.Leases;
using Holdfast.Store.Watching;

namespace Holdfast.Store.Sqlite;

/// <summary>The store in one SQLite file, which one process has to itself: an acknowledged commit survives kill -9 and power loss.</summary>
public sealed class SqliteStore : IStore
{
    private readonly string _path;
    private readonly CommitLoop _loop;
    private readonly CommitFeed _feed;
    private readonly LogWriter _writer;
    private readonly LogSweeper _sweeper;
    private readonly LocalLeases _leases;
    private readonly ConcurrentBag<LogReader> _idleReaders = [];
    private volatile bool _closed;

    private SqliteStore(SqliteConnection connection, TimeProvider time)
    {
        _path = connection.Path;
        _leases = new(time, CommitAsync);
        _writer = new(connection, _leases.IsHeld);
        _sweeper = new(connection);
        _feed = new(_writer.Newest);
        _loop = new(_writer, _feed);
    }

    /// <summary>Opens the file, and makes it where there is none.</summary>
    /// <exception cref="StoreInUseException">Another process has it open.</exception>
    /// <exception cref="StoreDamagedException">It is not a store, not one that this version reads, or inconsistent.</exception>
    /// <exception cref="StoreUnwritableException">It, or its directory, cannot be written.</exception>
    /// <exception cref="StoreFullException">There is no room to make it.</exception>
    public static SqliteStore Open(string path, TimeProvider time)
    {
        try
        {
            return new(StoreFile.Open(path), time);
        }
        catch (SqliteException e)
        {
            throw e.ToStoreException();
        }
    }

    public ValueTask<RangeResult> RangeAsync(string prefix, long atRevision, string? after, int limit, CancellationToken ct) =>
        // Elsewhere, because a large range keeps its thread for long.
        new(Task.Run(() => Read(reader => reader.Range(prefix, atRevision, after, limit, ct)), ct));

    public ValueTask<CommitResult> CommitAsync(Transaction transaction, CancellationToken ct) => _loop.CommitAsync(transaction, ct);

    public IAsyncEnumerable<WatchBatch> WatchAsync(string prefix, long fromRevision, CancellationToken ct) =>
        Watcher.FollowAsync(prefix, fromRevision, _feed, (from, max) => Read(reader => reader.Log(from, max)), ct);

    public async ValueTask CompactAsync(long upTo, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(upTo, _feed.Newest);
        await _loop.SweepAsync(() => _sweeper.Announce(upTo), ct);
        _feed.Forget(upTo);
        while (await _loop.SweepAsync(_sweeper.Sweep, ct))
        {
            // One bounded piece a turn; commits go in between.
        }
    }

    public ValueTask<Lease?> TryAcquireLeaseAsync(string name, string holder, TimeSpan ttl, CancellationToken ct) =>
        _leases.TryAcquireAsync(name, holder, ttl, ct);

    public ValueTask<bool> RenewLeaseAsync(Lease lease, CancellationToken ct) => new(_leases.Renew(lease));

    public ValueTask ReleaseLeaseAsync(Lease lease, CancellationToken ct) => _leases.ReleaseAsync(lease, ct);

    /// <summary>Finishes the commits under way, ends the watches, and gives the file back.</summary>
    public async ValueTask DisposeAsync()
    {
        _closed = true;
        await _loop.StopAsync();
        _feed.Close(new ObjectDisposedException(nameof(SqliteStore)));
        while (_idleReaders.TryTake(out var reader))
            reader.Dispose();
        _writer.Dispose();
        _leases.Dispose();
    }

    private T Read<T>(Func<LogReader, T> read)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        try
        {
            var reader = _idleReaders.TryTake(out var idle) ? idle : new(StoreFile.OpenReader(_path));
            try
            {
                return read(reader);
            }
            finally
            {
                if (_closed)
                    reader.Dispose();
                else
                    _idleReaders.Add(reader);
            }
        }
        catch (SqliteException e)
        {
            throw e.ToStoreException();
        }
    }
}
