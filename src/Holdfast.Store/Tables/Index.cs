namespace Holdfast.Store.Tables;

/// <summary>A declared way to find a table's documents other than by key.</summary>
public abstract class Index
{
    private protected Index(string name) => Name = name;

    public string Name { get; }

    public override string ToString() => Name;
}

public sealed class Index<T> : Index
    where T : class
{
    private readonly Func<T, string?>? _value;
    private readonly Func<T, IEnumerable<string>>? _values;
    private Table<T>? _table;

    /// <param name="value">What the document is found by; null: not in this index.</param>
    public Index(string name, Func<T, string?> value)
        : base(name) => _value = value;

    /// <param name="values">All that the document is found by.</param>
    public Index(string name, Func<T, IEnumerable<string>> values)
        : base(name) => _values = values;

    public Table<T> Table => _table ?? throw new InvalidOperationException($"The index {Name} belongs to no table.");

    internal int Ordinal { get; private set; }

    internal void AttachTo(Table<T> table, int ordinal)
    {
        if (_table is not null)
            throw new InvalidOperationException($"The index {Name} already belongs to the table {_table.Name}.");
        (_table, Ordinal) = (table, ordinal);
    }

    /// <summary>The distinct values of a document; the list is reused for the next one.</summary>
    internal void Values(T document, List<string> into)
    {
        into.Clear();
        if (_value?.Invoke(document) is { } one)
            into.Add(one);
        foreach (var value in _values?.Invoke(document) ?? [])
        {
            if (!into.Contains(value))
                into.Add(value);
        }
    }
}
