using System.Collections.Immutable;

namespace Holdfast.Store.Tables;

/// <summary>All tables as they were at one revision; never changes.</summary>
public sealed class Snapshot
{
    private readonly TableSet _tables;
    private readonly ImmutableArray<TableState> _states;

    internal Snapshot(TableSet tables, ImmutableArray<TableState> states, long revision) =>
        (_tables, _states, Revision) = (tables, states, revision);

    public long Revision { get; }

    public T? Find<T>(Table<T> table, string key)
        where T : class => State(table).Rows.Find(key);

    public int Count(Table table) => _states[_tables.OrdinalOf(table)].Count;

    /// <summary>The table's documents in the order of keys.</summary>
    public IReadOnlyCollection<T> All<T>(Table<T> table)
        where T : class => new Rows<T>(State(table).Rows);

    /// <summary>The documents whose key starts with the prefix, in the order of keys; cheap when few are taken.</summary>
    public IEnumerable<T> WithPrefix<T>(Table<T> table, string prefix)
        where T : class => State(table).Rows.WithPrefix(prefix).Select(e => e.Value);

    /// <summary>The documents whose key is larger, in the order of keys: the next page of a listing.</summary>
    public IEnumerable<T> After<T>(Table<T> table, string key)
        where T : class => State(table).Rows.From(key, inclusive: false).Select(e => e.Value);

    /// <summary>The documents with that value of the index, in the order of keys.</summary>
    public IReadOnlyCollection<T> Where<T>(Index<T> index, string value)
        where T : class => Bucket(index, value) is { } bucket ? new Rows<T>(bucket.Rows) : [];

    /// <summary>The revision that last changed anything in the table, or (after a start) a later one.</summary>
    public long ChangedAt(Table table) => _states[_tables.OrdinalOf(table)].ChangedAt;

    /// <summary>The revision that last changed the document; of an absent one, the last that deleted any, or (after a start) a later one.</summary>
    public long ChangedAt<T>(Table<T> table, string key)
        where T : class => Find(table, key) is { } document ? table.ModifiedAt(document) : State(table).DeletedAt;

    /// <summary>The revision that last changed what <see cref="Where"/> gives, or (when it gives nothing, or after a start) a later one.</summary>
    public long ChangedAt<T>(Index<T> index, string value)
        where T : class => Bucket(index, value)?.ChangedAt ?? IndexState(index).EmptiedAt;

    internal TableState StateAt(int ordinal) => _states[ordinal];

    private TableState<T> State<T>(Table<T> table)
        where T : class => (TableState<T>)_states[_tables.OrdinalOf(table)];

    private IndexState<T> IndexState<T>(Index<T> index)
        where T : class => State(index.Table).Indexes[index.Ordinal];

    private IndexBucket<T>? Bucket<T>(Index<T> index, string value)
        where T : class => IndexState(index).Buckets.Find(value);
}
