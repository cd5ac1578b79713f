namespace Holdfast.Store.Tables;

/// <summary>What one commit did to one document: created (no old), replaced, or deleted (no new).</summary>
public sealed record Change(Table Table, string Key, object? Old, object? New, long Revision)
{
    /// <summary>The document before and after, if the change is of that table.</summary>
    public bool IsOf<T>(Table<T> table, out T? before, out T? after)
        where T : class
    {
        var same = ReferenceEquals(table, Table);
        (before, after) = same ? ((T?)Old, (T?)New) : (null, null);
        return same;
    }
}

/// <summary>All that one commit did to the tables, in the commit's order.</summary>
public sealed record ChangeBatch(long Revision, IReadOnlyList<Change> Changes);
