using System.Diagnostics.CodeAnalysis;
using Holdfast.Hcl;
using Holdfast.Hcl.Evaluation;
using Holdfast.Hcl.Syntax;
using Holdfast.Hcl.Values;
using Holdfast.JobSpec.Paths;
using Holdfast.JobSpec.Schema;

namespace Holdfast.JobSpec.Reading;

/// <summary>Reads blocks into records by their schemas. Everything wrong is reported with its place, and reading goes on.</summary>
/// <param name="json">Whether the bodies are JSON, where a block looks like an argument until it is asked for as a block.</param>
internal sealed class BlockReader(EvalContext context, Diagnostics diagnostics, JobPlaces places, bool json)
{
    // Far above what people write; dynamic blocks can write any number.
    private const int MostBlocks = 50_000;

    // A millisecond: whoever writes less as a bare number most probably meant seconds.
    private const long SuspiciouslyShort = 1_000_000;

    private JobPlaces _places = places;
    private int _blocks;

    internal Diagnostics Diagnostics { get; } = diagnostics;

    /// <summary>The record of a block, or null where the schema drops it or its header is wrong.</summary>
    internal T? ReadBlock<T>(BlockSchema<T> schema, Block block, string key)
        where T : class
    {
        if (!LabelsFit(schema, block) || !MayReadOneMore(block)) return null;
        var around = _places;
        _places = around.Add(key, block.Range);
        var record = block.Labels.Length > 0 ? schema.WithLabel(schema.Empty, block.Label()) : schema.Empty;
        record = ReadBody(schema, record, block.Body, Describe(block));
        _places = around;
        return schema.Finish(record);
    }

    /// <summary>The record of the outermost block, whose place the reader was given.</summary>
    internal T? ReadRoot<T>(BlockSchema<T> schema, Block block)
        where T : class =>
        LabelsFit(schema, block) ? schema.Finish(ReadBody(schema, schema.WithLabel(schema.Empty, block.Label()), block.Body, Describe(block))) : null;

    internal bool TryRead<T>(Argument argument, ValueShape<T> shape, [MaybeNullWhen(false)] out T result)
    {
        result = default;
        if (!TryEvaluate(argument, out var value)) return false;
        if (shape.Read(value, out result))
        {
            if (result is Duration { Nanoseconds: > 0 and < SuspiciouslyShort } && value is NumberValue) WarnOfUnit(argument);
            return true;
        }

        Diagnostics.Error("Wrong type", $"\"{argument.Name}\" is {shape.Expected}, not {value}.", argument.Expression.Range);
        return false;
    }

    internal bool TryReadMap<T>(Argument argument, ValueShape<T> shape, [MaybeNullWhen(false)] out ValueMap<T> map)
    {
        map = null;
        if (!TryEvaluate(argument, out var value)) return false;
        if (value is SequenceValue { Items: [MappingValue single] }) value = single;
        if (value is not MappingValue mapping)
        {
            Diagnostics.Error("Wrong type", $"\"{argument.Name}\" is a map, not {value}. Write {argument.Name} {{ key = value }}.", argument.Expression.Range);
            return false;
        }

        var entries = new List<KeyValuePair<string, T>>();
        foreach (var (key, entry) in mapping.Entries)
        {
            if (!entry.IsKnown || entry.IsNull) continue;
            if (shape.Read(entry, out var item)) entries.Add(new(key, item));
            else Diagnostics.Error("Wrong type", $"\"{key}\" in \"{argument.Name}\" is {shape.Expected}, not {entry}.", argument.Expression.Range);
        }

        map = entries.ToValueMap();
        return true;
    }

    internal ValueMap<T> ReadMap<T>(Block block, ValueShape<T> shape)
    {
        if (block.Labels.Length > 0)
            Diagnostics.Error("Unexpected label", $"{block.Type} blocks have no label.", block.Labels[0].Range);
        var entries = new List<KeyValuePair<string, T>>();
        foreach (var item in block.Body.Items)
        {
            if (item is not Argument argument)
                Diagnostics.Error("Unexpected block", $"{block.Type} holds keys and values only: key = value.", item.NameRange);
            else if (TryRead(argument, shape, out var value))
                entries.Add(new(argument.Name, value));
        }

        return entries.ToValueMap();
    }

    /// <summary>False for a null, which is as if the argument were not there, and for what could not be evaluated, which has been reported.</summary>
    internal bool TryEvaluate(Argument argument, out Value value)
    {
        value = argument.Expression.Evaluate(context, Diagnostics);
        return value.IsKnown && !value.IsNull;
    }

    internal T ReadBody<T>(BlockSchema<T> schema, T record, Body body, string where)
        where T : class
    {
        Dictionary<Row<T>, List<Block>>? blocks = null;
        foreach (var item in body.Items)
        {
            if (!schema.Rows.TryGetValue(item.Name, out var row)) ReportUnknown(schema, item, where);
            else if (item is Argument argument && row.TakesArgument) record = ReadArgument(row, record, argument);
            else if (item is Block block && row.TakesBlocks) Collect(ref blocks, row, block);
            else if (json && blocks?.ContainsKey(row) != true) Collect(ref blocks, row, [.. body.Blocks(row.Name, row.Labels, Diagnostics)]);
            else if (!json) ReportWrongForm(row, item);
        }

        if (blocks is null) return record;
        foreach (var (row, found) in blocks) record = ReadBlocks(row, record, found);
        return record;
    }

    private T ReadArgument<T>(Row<T> row, T record, Argument argument)
        where T : class
    {
        _places.Add(row.Name, argument.Range);
        Warn(row, argument.NameRange);
        return row.ReadArgument(record, argument, this);
    }

    private T ReadBlocks<T>(Row<T> row, T record, List<Block> blocks)
        where T : class
    {
        if (blocks.Count == 0) return record;
        if (row.Repeats || row.Schema is null) _places.Add(row.Name, blocks[0].Range);
        Warn(row, blocks[0].TypeRange);
        if (blocks.Count > 1 && !row.Repeats)
            Diagnostics.Error(
                "Block given twice", $"Only one {row.Name} block may stand here; the first is on line {blocks[0].Range.StartPosition.Line}.", blocks[1].Range);
        return row.ReadBlocks(record, [.. blocks], this);
    }

    private void WarnOfUnit(Argument argument) => Diagnostics.Warning(
        $"About \"{argument.Name}\"", "A bare number is in nanoseconds. Write the unit, such as \"30s\".", argument.Expression.Range);

    private void Warn(IRow row, SourceRange range)
    {
        if (row.Warning is { } warning) Diagnostics.Warning($"About \"{row.Name}\"", warning, range);
    }

    private bool MayReadOneMore(Block block)
    {
        if (++_blocks == MostBlocks) Diagnostics.Error("Too many blocks", $"A job file may have at most {MostBlocks} blocks, with all that dynamic blocks write.", block.Range);
        return _blocks < MostBlocks;
    }

    private bool LabelsFit(IBlockSchema schema, Block block)
    {
        if (block.Labels.Length == schema.Labels || (schema.LabelIsOptional && block.Labels.Length == 0)) return true;
        if (block.Labels.Length < schema.Labels)
            Diagnostics.Error("Missing label", $"{block.Type} blocks need a name: {block.Type} \"name\" {{ ... }}.", block.Range);
        else
            Diagnostics.Error(
                "Unexpected label", $"{block.Type} blocks have {(schema.Labels == 0 ? "no label" : "one label")}.", block.Labels[schema.Labels].Range);
        return false;
    }

    private void ReportUnknown(IBlockSchema schema, BodyItem item, string where)
    {
        var what = item is Block ? "block" : "argument";
        var elsewhere = Elsewhere.Of(item.Name, item is Block);
        var suggestion = elsewhere.Length > 0 ? null : NameSuggestion.For(item.Name, schema.AllRows.Select(row => row.Name));
        Diagnostics.Error($"Unknown {what}", $"There is no {what} \"{item.Name}\" in {where}.{elsewhere}", item.NameRange, suggestion);
    }

    private void ReportWrongForm(IRow row, BodyItem item)
    {
        if (item is Block)
            Diagnostics.Error("Argument expected", $"\"{item.Name}\" is an argument: write {item.Name} = value.", item.NameRange);
        else
            Diagnostics.Error(
                "Block expected",
                $"\"{item.Name}\" is a block: write {item.Name}{(row.Schema is { Labels: > 0 } ? " \"name\"" : "")} {{ ... }} without an equals sign.",
                item.NameRange);
    }

    private static void Collect<T>(ref Dictionary<Row<T>, List<Block>>? blocks, Row<T> row, params ReadOnlySpan<Block> found)
        where T : class
    {
        blocks ??= [];
        if (!blocks.TryGetValue(row, out var list)) blocks.Add(row, list = []);
        list.AddRange(found);
    }

    private static string Describe(Block block) => block.Labels.Length > 0 ? $"{block.Type} \"{block.Label()}\"" : block.Type;
}
