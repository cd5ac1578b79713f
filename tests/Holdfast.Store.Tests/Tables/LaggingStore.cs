using System.Runtime.CompilerServices;

namespace Holdfast.Store.Tests.Tables;

/// <summary>A store whose first watch starts late.</summary>
internal sealed class LaggingStore : IStore
{
    private readonly TaskCompletionSource _mayWatch = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IStore Inner { get; set; } = null!;

    public void LetWatch() => _mayWatch.SetResult();

    public ValueTask<RangeResult> RangeAsync(string prefix, long atRevision, string? after, int limit, CancellationToken ct) =>
        Inner.RangeAsync(prefix, atRevision, after, limit, ct);

    public ValueTask<CommitResult> CommitAsync(Transaction transaction, CancellationToken ct) => Inner.CommitAsync(transaction, ct);

    public async IAsyncEnumerable<WatchBatch> WatchAsync(string prefix, long fromRevision, [EnumeratorCancellation] CancellationToken ct)
    {
        await _mayWatch.Task.WaitAsync(ct);
        await foreach (var batch in Inner.WatchAsync(prefix, fromRevision, ct))
            yield return batch;
    }

    public ValueTask CompactAsync(long upTo, CancellationToken ct) => Inner.CompactAsync(upTo, ct);

    public ValueTask<Lease?> TryAcquireLeaseAsync(string name, string holder, TimeSpan ttl, CancellationToken ct) =>
        Inner.TryAcquireLeaseAsync(name, holder, ttl, ct);

    public ValueTask<bool> RenewLeaseAsync(Lease lease, CancellationToken ct) => Inner.RenewLeaseAsync(lease, ct);

    public ValueTask ReleaseLeaseAsync(Lease lease, CancellationToken ct) => Inner.ReleaseLeaseAsync(lease, ct);

    public ValueTask DisposeAsync() => default;
}
