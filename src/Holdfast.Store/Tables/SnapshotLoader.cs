namespace Holdfast.Store.Tables;

/// <summary>Reads all tables of a store into a snapshot, in pages at one revision, so that only a page is held twice.</summary>
internal static class SnapshotLoader
{
    private const int PageSize = 4096;

    /// <exception cref="CompactedException">The store was compacted past the first page's revision meanwhile: load again.</exception>
    public static async ValueTask<Snapshot> LoadAsync(IStore store, TableSet tables, CancellationToken ct)
    {
        var page = await store.RangeAsync("", 0, after: null, PageSize, ct);
        var revision = page.Revision;
        var snapshot = new Snapshot(tables, [.. tables.Tables.Select(t => t.Empty(revision))], revision);
        while (true)
        {
            var editor = new SnapshotEditor(tables, snapshot);
            foreach (var entry in page.Entries)
                editor.Load(entry, revision);
            snapshot = editor.ToSnapshot();
            if (!page.More)
                return snapshot;
            page = await store.RangeAsync("", revision, page.Entries[^1].Key, PageSize, ct);
        }
    }
}
