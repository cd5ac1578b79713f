using System.Collections.Immutable;
using Holdfast.Hcl.Syntax;
using Holdfast.JobSpec.Reading;

namespace Holdfast.JobSpec.Schema;

/// <summary>A map with keys of the user's choice, written as a block (meta { a = 1 }) or as an argument (meta = { a = 1 }).</summary>
internal sealed class MapRow<T, TValue>(string name, ValueShape<TValue> shape, ShapeKind kind, Func<T, ValueMap<TValue>, T> set) : Row<T>(name, null)
    where T : class
{
    public override ShapeKind? Shape => kind;

    public override bool TakesArgument => true;

    public override bool TakesBlocks => true;

    public override T ReadArgument(T target, Argument argument, BlockReader reader) =>
        reader.TryReadMap(argument, shape, out var map) ? set(target, map) : target;

    public override T ReadBlocks(T target, ImmutableArray<Block> blocks, BlockReader reader) => set(target, reader.ReadMap(blocks[0], shape));
}

/// <summary>Content whose names only someone else knows, such as the configuration of a driver; kept as JSON.</summary>
internal sealed class FreeFormRow<T>(string name, Func<T, OpaqueJson, T> set) : Row<T>(name, null)
    where T : class
{
    public override ShapeKind? Shape => ShapeKind.FreeForm;

    public override bool TakesArgument => true;

    public override bool TakesBlocks => true;

    public override T ReadArgument(T target, Argument argument, BlockReader reader) =>
        FreeForm.TryRead(argument, reader, out var json) ? set(target, json) : target;

    public override T ReadBlocks(T target, ImmutableArray<Block> blocks, BlockReader reader) => set(target, FreeForm.Read(blocks[0], reader));
}
