using System.Threading.Channels;
using Holdfast.Sqlite;
using Holdfast.Store.Watching;

namespace Holdfast.Store.Sqlite;

/// <summary>
/// The one thread that writes. Commits that wait while it writes go together into the next write to the device, so that throughput is not one
/// flush a commit; each still has its own revision and is all or nothing.
/// </summary>
internal sealed class CommitLoop
{
    private const int QueueBound = 1024;
    private const int CommitsAtOnce = 256;
    private const long BytesAtOnce = 16 << 20;

    private readonly Channel<PendingWork> _queue =
        Channel.CreateBounded<PendingWork>(new BoundedChannelOptions(QueueBound) { SingleReader = true });

    private readonly LogWriter _writer;
    private readonly CommitFeed _feed;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public CommitLoop(LogWriter writer, CommitFeed feed)
    {
        (_writer, _feed) = (writer, feed);
        // A thread of its own: flushing to the device blocks, and the pool has few threads on a small machine.
        new Thread(Run) { IsBackground = true, Name = "store writer" }.Start();
    }

    public async ValueTask<CommitResult> CommitAsync(Transaction transaction, CancellationToken ct)
    {
        var commit = new PendingCommit(transaction, ct);
        await EnqueueAsync(commit, ct);
        return await commit.Done.WaitAsync(ct);
    }

    public async ValueTask<bool> SweepAsync(Func<bool> sweep, CancellationToken ct)
    {
        var pending = new PendingSweep(sweep);
        await EnqueueAsync(pending, ct);
        return await pending.Done.WaitAsync(ct);
    }

    /// <summary>Finishes what is queued and ends.</summary>
    public Task StopAsync()
    {
        _queue.Writer.TryComplete();
        return _ended.Task;
    }

    private async ValueTask EnqueueAsync(PendingWork work, CancellationToken ct)
    {
        try
        {
            await _queue.Writer.WriteAsync(work, ct);
        }
        catch (ChannelClosedException e)
        {
            throw new ObjectDisposedException(nameof(SqliteStore), e);
        }
    }

    private void Run()
    {
        var group = new List<PendingCommit>();
        while (_queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (_queue.Reader.TryRead(out var work))
                Take(work, group);
            Flush(group);
        }
        _ended.SetResult();
    }

    private void Take(PendingWork work, List<PendingCommit> group)
    {
        if (work is PendingCommit commit && !commit.IsCancelled)
            group.Add(commit);
        if (work is PendingSweep || group.Count == CommitsAtOnce || group.Sum(c => (long)c.Transaction.Bytes) > BytesAtOnce)
            Flush(group);
        if (work is PendingSweep sweep && Attempt(sweep.Run) is { } failure)
            sweep.Fail(failure);
    }

    private void Flush(List<PendingCommit> group)
    {
        if (group.Count == 0)
            return;
        var failure = Attempt(() => Commit(group));
        // Where there is no room for all of them, there may be for some.
        if (failure is StoreFullException && group.Count > 1)
            group.ForEach(one => Flush([one]));
        else if (failure is not null)
            group.ForEach(one => one.Fail(failure));
        group.Clear();
    }

    private void Commit(List<PendingCommit> group)
    {
        var (results, batches) = _writer.Commit(group.ConvertAll(c => c.Transaction));
        _feed.Publish(batches);
        for (var i = 0; i < group.Count; i++)
            group[i].Complete(results[i]);
    }

    /// <summary>What went wrong, for whoever waits: the loop itself goes on.</summary>
    private static Exception? Attempt(Action work)
    {
        try
        {
            work();
            return null;
        }
        catch (SqliteException e)
        {
            return e.ToStoreException();
        }
#pragma warning disable CA1031 // The loop is where failures of the environment end.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return e;
        }
    }
}
