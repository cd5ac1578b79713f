using Holdfast.Agent.Tasks;
using Holdfast.Sqlite;
using Microsoft.Extensions.Logging;

namespace Holdfast.Agent.State;

/// <summary>
/// What the agent knows of its allocations, kept over restarts: the desired ones as the servers last told them, and a record of each task.
/// One loop writes, many changes in one transaction; a change whose task has completed with true is on the disk.
/// </summary>
internal sealed class LocalState : IAsyncDisposable
{
    private static readonly TimeSpan RetryPause = TimeSpan.FromSeconds(5);
    private readonly SqliteConnection _connection;
    private readonly ILogger _log;
    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _wake = new(0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _loop;
    private Dictionary<string, Action<SqliteConnection>> _pending = new(StringComparer.Ordinal);
    private List<TaskCompletionSource<bool>> _waiting = [];

    private LocalState(SqliteConnection connection, string? setAside, ILogger log)
    {
        (_connection, SetAside, _log) = (connection, setAside, log);
        _loop = Task.Run(WriteLoopAsync);
    }

    /// <summary>Where a damaged state file was moved to; null when the state was sound.</summary>
    internal string? SetAside { get; }

    /// <summary>Why nothing can be written now; null when all is well.</summary>
    internal string? Trouble { get; private set; }

    /// <summary>Opens the state below a directory, for this process alone.</summary>
    internal static Result<LocalState> Open(string directory, TimeProvider clock, ILogger log)
    {
        var opened = StateFile.Open(directory, clock, log);
        return opened.TryGet(out var file, out var fault) ? new LocalState(file.Connection, file.SetAside, log) : fault;
    }

    /// <summary>To be called before anything is saved. Rows that make no sense are left out and logged.</summary>
    internal IReadOnlyList<StoredAllocation> Load() => StateTables.Load(_connection, _log);

    internal Task<bool> Save(Allocation alloc) => Enqueue(alloc.ID, connection => StateTables.Put(connection, alloc));

    internal Task<bool> Save(TaskRecord record) => Enqueue($"{record.AllocId}/{record.Task}", connection => StateTables.Put(connection, record));

    internal Task<bool> Remove(string allocId)
    {
        lock (_lock)
        {
            foreach (var key in _pending.Keys.Where(key => key.StartsWith(allocId, StringComparison.Ordinal)).ToList()) _pending.Remove(key);
        }
        return Enqueue(allocId, connection => StateTables.Remove(connection, allocId));
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _loop.ConfigureAwait(false);
        _connection.Dispose();
        _stop.Dispose();
        _wake.Dispose();
    }

    private Task<bool> Enqueue(string key, Action<SqliteConnection> write)
    {
        var done = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            _pending[key] = write;
            _waiting.Add(done);
        }
        _wake.Release();
        return done.Task;
    }

    private async Task WriteLoopAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                await _wake.WaitAsync(Trouble is null ? Timeout.InfiniteTimeSpan : RetryPause, _stop.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                // What is pending is still written below.
            }
            WritePending();
        }
    }

    private void WritePending()
    {
        Dictionary<string, Action<SqliteConnection>> pending;
        List<TaskCompletionSource<bool>> waiting;
        lock (_lock)
        {
            (pending, waiting) = (_pending, _waiting);
            (_pending, _waiting) = (new(StringComparer.Ordinal), []);
        }
        var written = pending.Count == 0 || TryWrite(pending);
        foreach (var done in waiting) done.SetResult(written);
    }

    private bool TryWrite(Dictionary<string, Action<SqliteConnection>> pending)
    {
        try
        {
            using var transaction = _connection.BeginWrite();
            foreach (var write in pending.Values) write(_connection);
            transaction.Commit();
            if (Trouble is not null) _log.LogInformation("The agent's state can be written again");
            Trouble = null;
            return true;
        }
        catch (SqliteException e)
        {
            if (Trouble is null) _log.LogError("The agent's state cannot be written; tasks keep running and writing is tried again every {Pause}: {Reason}", RetryPause, e.Message);
            Trouble = e.Message;
            lock (_lock)
            {
                foreach (var (key, write) in pending) _pending.TryAdd(key, write);
            }
            return false;
        }
    }
}
