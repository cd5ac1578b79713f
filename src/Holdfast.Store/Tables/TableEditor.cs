using System.Collections.Immutable;
using Holdfast.Store.Collections;

namespace Holdfast.Store.Tables;

/// <summary>Applies commits to a table, and gives the state after them.</summary>
internal abstract class TableEditor
{
    /// <summary>What the event did; null when nothing (a delete of what was not there).</summary>
    public abstract Change? Apply(WatchEvent @event);

    public abstract void Load(Entry entry, long loadedAt);

    public abstract TableState ToState();
}

internal sealed class TableEditor<T>(TableState<T> before) : TableEditor
    where T : class
{
    private readonly Table<T> _table = before.Table;
    private readonly SortedMap<T>.Builder _rows = before.Rows.ToBuilder();
    private readonly ImmutableArray<IndexEditor<T>> _indexes =
        [.. before.Table.TypedIndexes.Select((index, i) => new IndexEditor<T>(index, before.Indexes[i]))];

    private long _changedAt = before.ChangedAt;
    private long _deletedAt = before.DeletedAt;

    public override Change? Apply(WatchEvent @event)
    {
        var (key, @new) = @event.Value is { } value
            ? Decode(@event.Key, value.Span, @event.CreateRevision, @event.ModRevision)
            : (@event.Key[_table.Prefix.Length..], null);
        var old = Replace(key, @new, @event.ModRevision);
        return old is null && @new is null ? null : new(_table, key, old, @new, @event.ModRevision);
    }

    /// <summary>When a document's neighbours were deleted is not stored, so that everything counts as changed when it was loaded.</summary>
    public override void Load(Entry entry, long loadedAt)
    {
        var (key, document) = Decode(entry.Key, entry.Value.Span, entry.CreateRevision, entry.ModRevision);
        Replace(key, document, loadedAt);
    }

    public override TableState ToState() => new TableState<T>
    {
        Table = _table,
        Rows = _rows.ToMap(),
        Indexes = [.. _indexes.Select(i => i.ToState())],
        ChangedAt = _changedAt,
        DeletedAt = _deletedAt,
    };

    private T? Replace(string key, T? @new, long revision)
    {
        var old = @new is null ? _rows.Remove(key) : _rows.Set(key, @new);
        if (old is null && @new is null)
            return null;
        foreach (var index in _indexes)
            index.Apply(key, old, @new, revision);
        _changedAt = revision;
        if (@new is null)
            _deletedAt = revision;
        return old;
    }

    private (string Key, T? Document) Decode(string storeKey, ReadOnlySpan<byte> value, long createRevision, long modRevision)
    {
        var document = _table.Decode(storeKey, value, createRevision, modRevision);
        var key = _table.KeyOf(document);
        if (!storeKey.AsSpan(_table.Prefix.Length).SequenceEqual(key))
            throw new StoreDamagedException($"The document at the key '{storeKey}', revision {modRevision}, says that its key is '{key}'. Restore a backup.");
        return (key, document);
    }
}
