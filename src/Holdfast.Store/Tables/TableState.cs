using System.Collections.Immutable;
using Holdfast.Store.Collections;

namespace Holdfast.Store.Tables;

/// <summary>A table as it is in one snapshot.</summary>
internal abstract record TableState
{
    /// <summary>The revision that last wrote or deleted anything in the table.</summary>
    public required long ChangedAt { get; init; }

    /// <summary>The revision that last deleted anything in the table: all that is known of when an absent key changed.</summary>
    public required long DeletedAt { get; init; }

    public abstract int Count { get; }

    public abstract TableEditor Edit();
}

internal sealed record TableState<T> : TableState
    where T : class
{
    public required Table<T> Table { get; init; }

    public required SortedMap<T> Rows { get; init; }

    public required ImmutableArray<IndexState<T>> Indexes { get; init; }

    public override int Count => Rows.Count;

    public override TableEditor Edit() => new TableEditor<T>(this);

    public static TableState<T> Empty(Table<T> table, long revision) => new()
    {
        Table = table,
        Rows = SortedMap<T>.Empty,
        Indexes = [.. table.TypedIndexes.Select(_ => new IndexState<T>(SortedMap<IndexBucket<T>>.Empty, revision))],
        ChangedAt = revision,
        DeletedAt = revision,
    };
}
