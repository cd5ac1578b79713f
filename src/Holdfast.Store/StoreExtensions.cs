namespace Holdfast.Store;

public static class StoreExtensions
{
    /// <summary>All keys with the prefix at once; see <see cref="IStore.RangeAsync"/>.</summary>
    public static ValueTask<RangeResult> RangeAsync(this IStore store, string prefix, long atRevision, CancellationToken ct) =>
        store.RangeAsync(prefix, atRevision, after: null, int.MaxValue, ct);
}
