using System.Collections.Immutable;
using Holdfast.Hcl.Syntax;
using Holdfast.JobSpec.Reading;

namespace Holdfast.JobSpec.Schema;

/// <summary>One thing that may stand in a block, and the member of the record that it sets.</summary>
internal abstract class Row<T>(string name, string? warning) : IRow
    where T : class
{
    public string Name { get; } = name;

    /// <summary>Said to whoever uses the row, or null.</summary>
    public string? Warning { get; } = warning;

    public virtual ShapeKind? Shape => null;

    public virtual IBlockSchema? Schema => null;

    public virtual bool TakesArgument => false;

    public virtual bool TakesBlocks => false;

    /// <summary>Whether several blocks of the name may stand side by side.</summary>
    public virtual bool Repeats => false;

    /// <summary>Labels of a block of this name; JSON cannot tell without.</summary>
    public int Labels => Schema is { LabelIsOptional: false } schema ? schema.Labels : 0;

    public virtual T ReadArgument(T target, Argument argument, BlockReader reader) => target;

    public virtual T ReadBlocks(T target, ImmutableArray<Block> blocks, BlockReader reader) => target;
}
