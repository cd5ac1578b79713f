using Holdfast.Store;

namespace Holdfast.Control.Tests.Clusters;

/// <summary>A store that takes so many more commits and then fails, as one whose process is about to die; or that others write to just before a commit.</summary>
internal sealed class FailingStore(IStore inner) : IStore
{
    private int _left = int.MaxValue;

    /// <summary>What others do just before a commit that this wants to be disturbed.</summary>
    public Func<Transaction, ValueTask>? Before { get; set; }

    public void FailAfter(int commits) => _left = commits;

    public ValueTask<RangeResult> RangeAsync(string prefix, long atRevision, string? after, int limit, CancellationToken ct) =>
        inner.RangeAsync(prefix, atRevision, after, limit, ct);

    public async ValueTask<CommitResult> CommitAsync(Transaction transaction, CancellationToken ct)
    {
        if (Interlocked.Decrement(ref _left) < 0) throw new StoreException("the store is gone");
        if (Before is { } others) await others(transaction);
        return await inner.CommitAsync(transaction, ct);
    }

    public IAsyncEnumerable<WatchBatch> WatchAsync(string prefix, long fromRevision, CancellationToken ct) => inner.WatchAsync(prefix, fromRevision, ct);

    public ValueTask CompactAsync(long upTo, CancellationToken ct) => inner.CompactAsync(upTo, ct);

    public ValueTask<Lease?> TryAcquireLeaseAsync(string name, string holder, TimeSpan ttl, CancellationToken ct) => inner.TryAcquireLeaseAsync(name, holder, ttl, ct);

    public ValueTask<bool> RenewLeaseAsync(Lease lease, CancellationToken ct) => inner.RenewLeaseAsync(lease, ct);

    public ValueTask ReleaseLeaseAsync(Lease lease, CancellationToken ct) => inner.ReleaseLeaseAsync(lease, ct);

    public ValueTask DisposeAsync() => default;
}
