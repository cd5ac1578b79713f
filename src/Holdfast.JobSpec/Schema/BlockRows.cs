using System.Collections.Immutable;
using Holdfast.Hcl.Syntax;
using Holdfast.JobSpec.Paths;
using Holdfast.JobSpec.Reading;

namespace Holdfast.JobSpec.Schema;

/// <summary>A block of which there is at most one.</summary>
internal sealed class BlockRow<T, TBlock>(string name, BlockSchema<TBlock> schema, Func<T, TBlock, T> set, string? warning) : Row<T>(name, warning)
    where T : class
    where TBlock : class
{
    public override IBlockSchema Schema => schema;

    public override bool TakesBlocks => true;

    public override T ReadBlocks(T target, ImmutableArray<Block> blocks, BlockReader reader) =>
        reader.ReadBlock(schema, blocks[0], Name) is { } block ? set(target, block) : target;
}

/// <summary>A block that may be repeated, giving a list.</summary>
internal sealed class BlockListRow<T, TBlock>(string name, BlockSchema<TBlock> schema, Func<T, ValueList<TBlock>, T> set, string? warning) : Row<T>(name, warning)
    where T : class
    where TBlock : class
{
    public override IBlockSchema Schema => schema;

    public override bool TakesBlocks => true;

    public override bool Repeats => true;

    public override T ReadBlocks(T target, ImmutableArray<Block> blocks, BlockReader reader)
    {
        var read = new List<TBlock>(blocks.Length);
        foreach (var block in blocks)
        {
            var key = block.Labels.Length > 0 ? JobPath.KeyOf(Name, block.Label()) : JobPath.KeyOf(Name, read.Count);
            if (reader.ReadBlock(schema, block, key) is { } record) read.Add(record);
        }

        return set(target, read.ToValueList());
    }
}

/// <summary>A block that may be repeated under different labels, giving a map.</summary>
internal sealed class BlockMapRow<T, TBlock>(string name, BlockSchema<TBlock> schema, Func<T, ValueMap<TBlock>, T> set, string? warning) : Row<T>(name, warning)
    where T : class
    where TBlock : class
{
    public override IBlockSchema Schema => schema;

    public override bool TakesBlocks => true;

    public override bool Repeats => true;

    public override T ReadBlocks(T target, ImmutableArray<Block> blocks, BlockReader reader)
    {
        var read = new Dictionary<string, TBlock>(StringComparer.Ordinal);
        foreach (var block in blocks)
        {
            var label = block.Label();
            if (reader.ReadBlock(schema, block, JobPath.KeyOf(Name, label)) is not { } record) continue;
            if (!read.TryAdd(label, record))
                reader.Diagnostics.Error("Block given twice", $"There is already a {Name} block \"{label}\" here. Give this one another name.", block.Range);
        }

        return set(target, read.ToValueMap());
    }
}
