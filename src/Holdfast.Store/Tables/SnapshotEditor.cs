namespace Holdfast.Store.Tables;

/// <summary>Makes the next snapshot from one and the commits since. Only the tables that they touch are opened.</summary>
internal sealed class SnapshotEditor(TableSet tables, Snapshot before)
{
    private readonly TableEditor?[] _open = new TableEditor?[tables.Tables.Length];

    public long Revision { get; private set; } = before.Revision;

    /// <param name="changes">Takes what was done, unless nobody wants to know.</param>
    public void Apply(WatchBatch batch, List<Change>? changes)
    {
        foreach (var @event in batch.Events)
        {
            if (Open(@event.Key)?.Apply(@event) is { } change)
                changes?.Add(change);
        }
        Revision = batch.Revision;
    }

    public void Load(Entry entry, long loadedAt) => Open(entry.Key)?.Load(entry, loadedAt);

    public Snapshot ToSnapshot() =>
        new(tables, [.. _open.Select((editor, ordinal) => editor?.ToState() ?? before.StateAt(ordinal))], Revision);

    /// <summary>Keys of no declared table are somebody else's.</summary>
    private TableEditor? Open(string storeKey)
    {
        var ordinal = tables.OrdinalOf(storeKey);
        return ordinal < 0 ? null : _open[ordinal] ??= before.StateAt(ordinal).Edit();
    }
}
