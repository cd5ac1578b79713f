namespace Holdfast.Store.Sqlite;

/// <summary>Something for the commit loop to do, and who waits for it.</summary>
internal abstract class PendingWork
{
    public abstract void Fail(Exception why);
}

internal sealed class PendingCommit(Transaction transaction, CancellationToken ct) : PendingWork
{
    private readonly TaskCompletionSource<CommitResult> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Transaction Transaction => transaction;

    public Task<CommitResult> Done => _done.Task;

    /// <summary>Whether whoever waited has given up; only before the commit began is that in time.</summary>
    public bool IsCancelled => ct.IsCancellationRequested && _done.TrySetCanceled(ct);

    public void Complete(CommitResult result) => _done.TrySetResult(result);

    public override void Fail(Exception why) => _done.TrySetException(why);
}

/// <summary>One piece of a compaction.</summary>
internal sealed class PendingSweep(Func<bool> sweep) : PendingWork
{
    private readonly TaskCompletionSource<bool> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Whether there is more to do.</summary>
    public Task<bool> Done => _done.Task;

    public void Run() => _done.TrySetResult(sweep());

    public override void Fail(Exception why) => _done.TrySetException(why);
}
