namespace Holdfast.JobSpec.Schema;

/// <summary>
/// What a type of block may hold: a row for each argument and block, with the member of the record that it sets. The tables under
/// Blocks/ are made of these, and everything else (reading, suggestions, reference) derives from them.
/// </summary>
internal sealed class BlockSchema<T>(T empty) : IBlockSchema
    where T : class
{
    private readonly Dictionary<string, Row<T>> _rows = new(StringComparer.Ordinal);
    private Func<T, string, T>? _setLabel;

    internal T Empty { get; } = empty;

    public int Labels => _setLabel is null ? 0 : 1;

    public bool LabelIsOptional { get; private set; }

    public IEnumerable<IRow> AllRows => _rows.Values;

    internal IReadOnlyDictionary<string, Row<T>> Rows => _rows;

    /// <summary>Applied to the record when its block has been read.</summary>
    internal Func<T, T?> Finish { get; private set; } = record => record;

    internal T WithLabel(T record, string label) => _setLabel is null ? record : _setLabel(record, label);

    internal BlockSchema<T> Label(Func<T, string, T> set)
    {
        _setLabel = set;
        return this;
    }

    internal BlockSchema<T> OptionalLabel(Func<T, string, T> set)
    {
        LabelIsOptional = true;
        return Label(set);
    }

    internal BlockSchema<T> Text(string name, Func<T, string, T> set, string? warning = null) => Argument(name, Shapes.Text, set, warning);

    internal BlockSchema<T> Int(string name, Func<T, int, T> set, string? warning = null) => Argument(name, Shapes.Int, set, warning);

    internal BlockSchema<T> Long(string name, Func<T, long, T> set, string? warning = null) => Argument(name, Shapes.Long, set, warning);

    internal BlockSchema<T> Bool(string name, Func<T, bool, T> set, string? warning = null) => Argument(name, Shapes.Bool, set, warning);

    internal BlockSchema<T> Duration(string name, Func<T, Duration, T> set, string? warning = null) => Argument(name, Shapes.Duration, set, warning);

    internal BlockSchema<T> Texts(string name, Func<T, ValueList<string>, T> set, string? warning = null) => Argument(name, Shapes.TextList, set, warning);

    internal BlockSchema<T> Ints(string name, Func<T, ValueList<int>, T> set, string? warning = null) => Argument(name, Shapes.IntList, set, warning);

    internal BlockSchema<T> Map(string name, Func<T, ValueMap<string>, T> set) => Add(new MapRow<T, string>(name, Shapes.Text, ShapeKind.TextMap, set));

    internal BlockSchema<T> ListMap(string name, Func<T, ValueMap<ValueList<string>>, T> set) =>
        Add(new MapRow<T, ValueList<string>>(name, Shapes.TextList, ShapeKind.TextListMap, set));

    internal BlockSchema<T> FreeForm(string name, Func<T, OpaqueJson, T> set) => Add(new FreeFormRow<T>(name, set));

    internal BlockSchema<T> Block<TBlock>(string name, BlockSchema<TBlock> schema, Func<T, TBlock, T> set, string? warning = null)
        where TBlock : class => Add(new BlockRow<T, TBlock>(name, schema, set, warning));

    internal BlockSchema<T> Blocks<TBlock>(string name, BlockSchema<TBlock> schema, Func<T, ValueList<TBlock>, T> set, string? warning = null)
        where TBlock : class => Add(new BlockListRow<T, TBlock>(name, schema, set, warning));

    internal BlockSchema<T> BlockMap<TBlock>(string name, BlockSchema<TBlock> schema, Func<T, ValueMap<TBlock>, T> set, string? warning = null)
        where TBlock : class => Add(new BlockMapRow<T, TBlock>(name, schema, set, warning));

    /// <summary>Takes all rows of a part of the record.</summary>
    internal BlockSchema<T> Include<TPart>(BlockSchema<TPart> part, Func<T, TPart> get, Func<T, TPart, T> set)
        where TPart : class
    {
        foreach (var row in part.Rows.Values) Add(new IncludedRow<T, TPart>(row, get, set));
        return this;
    }

    internal BlockSchema<T> Then(Func<T, T?> finish)
    {
        Finish = finish;
        return this;
    }

    private BlockSchema<T> Argument<TValue>(string name, ValueShape<TValue> shape, Func<T, TValue, T> set, string? warning) =>
        Add(new ArgumentRow<T, TValue>(name, shape, set, warning));

    private BlockSchema<T> Add(Row<T> row)
    {
        _rows.Add(row.Name, row);
        return this;
    }
}
