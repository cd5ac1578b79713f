using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Holdfast.Store.Tables;

/// <summary>The tables that one store holds, each declared once: replica, backup and reference page derive from it.</summary>
public sealed class TableSet
{
    private readonly FrozenDictionary<Table, int> _ordinals;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _byName;

    public TableSet(params ReadOnlySpan<Table> tables)
    {
        Tables = [.. tables];
        var numbered = Tables.Select((table, ordinal) => (table, ordinal)).ToList();
        _ordinals = numbered.ToFrozenDictionary(t => t.table, t => t.ordinal);
        _byName = numbered.ToFrozenDictionary(t => t.table.Name, t => t.ordinal, StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public ImmutableArray<Table> Tables { get; }

    internal int OrdinalOf(Table table) =>
        _ordinals.TryGetValue(table, out var ordinal) ? ordinal : throw new ArgumentException($"The table {table.Name} is not one of this store's.");

    /// <summary>The table that a store key belongs to; -1 when to none.</summary>
    internal int OrdinalOf(string storeKey)
    {
        var slash = storeKey.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && _byName.TryGetValue(storeKey.AsSpan(0, slash), out var ordinal) ? ordinal : -1;
    }
}
