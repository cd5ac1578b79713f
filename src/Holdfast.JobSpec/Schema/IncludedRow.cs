using System.Collections.Immutable;
using Holdfast.Hcl.Syntax;
using Holdfast.JobSpec.Reading;

namespace Holdfast.JobSpec.Schema;

/// <summary>A row of one record as a row of another that holds it.</summary>
internal sealed class IncludedRow<T, TPart>(Row<TPart> row, Func<T, TPart> get, Func<T, TPart, T> set) : Row<T>(row.Name, row.Warning)
    where T : class
    where TPart : class
{
    public override ShapeKind? Shape => row.Shape;

    public override IBlockSchema? Schema => row.Schema;

    public override bool TakesArgument => row.TakesArgument;

    public override bool TakesBlocks => row.TakesBlocks;

    public override bool Repeats => row.Repeats;

    public override T ReadArgument(T target, Argument argument, BlockReader reader) => set(target, row.ReadArgument(get(target), argument, reader));

    public override T ReadBlocks(T target, ImmutableArray<Block> blocks, BlockReader reader) => set(target, row.ReadBlocks(get(target), blocks, reader));
}
