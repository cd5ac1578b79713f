namespace Holdfast.Store;

/// <summary>
/// An ordered, revisioned key-value store: what SQLite, etcd, PostgreSQL and memory can all give, and nothing more.
/// Every commit that changes something gets the next revision; revisions strictly increase and are never reused.
/// Keys are ordered by their UTF-8 bytes. All members may be called concurrently.
/// </summary>
public interface IStore : IAsyncDisposable
{
    /// <summary>
    /// The keys that start with <paramref name="prefix"/>, in order, as they were at <paramref name="atRevision"/> (0: the newest).
    /// A large range is read in pages: pass the last key of a page as <paramref name="after"/> and the revision of the first page.
    /// </summary>
    /// <exception cref="CompactedException">The revision is older than what is kept.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The revision is not there yet.</exception>
    ValueTask<RangeResult> RangeAsync(string prefix, long atRevision, string? after, int limit, CancellationToken ct);

    /// <summary>
    /// When all compares hold, all writes are applied at one new revision; otherwise nothing is, and the first compare that failed is told.
    /// The result is given only once the commit is durable. Cancelling, or an exception other than <see cref="StoreFullException"/>,
    /// leaves open whether the commit was applied.
    /// </summary>
    ValueTask<CommitResult> CommitAsync(Transaction transaction, CancellationToken ct);

    /// <summary>
    /// Every commit from <paramref name="fromRevision"/> (inclusive, at least 1) on that touches a key with the prefix: in order, one batch
    /// a revision, without a gap, for as long as the caller enumerates.
    /// </summary>
    /// <exception cref="CompactedException">Some of it is no longer kept; read the range anew and watch from there.</exception>
    IAsyncEnumerable<WatchBatch> WatchAsync(string prefix, long fromRevision, CancellationToken ct);

    /// <summary>
    /// Forgets what was overwritten or deleted up to and including the revision. Ranges at that revision or later, and watches from later
    /// than it, still work.
    /// </summary>
    ValueTask CompactAsync(long upTo, CancellationToken ct);

    /// <summary>
    /// Takes the lease of that name for <paramref name="ttl"/> unless someone (this holder included) has it; null then.
    /// The holder can be read, and watched, at the key <see cref="Lease.KeyOf"/>.
    /// </summary>
    ValueTask<Lease?> TryAcquireLeaseAsync(string name, string holder, TimeSpan ttl, CancellationToken ct);

    /// <summary>Starts the lease's time to live anew; false when it has expired or is someone else's, for good.</summary>
    ValueTask<bool> RenewLeaseAsync(Lease lease, CancellationToken ct);

    /// <summary>Gives the lease back, so that the next one need not wait; does nothing when it is no longer held.</summary>
    ValueTask ReleaseLeaseAsync(Lease lease, CancellationToken ct);
}
