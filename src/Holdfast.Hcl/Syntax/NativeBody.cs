using System.Collections.Immutable;

namespace Holdfast.Hcl.Syntax;

/// <summary>A body of the native syntax, or one made from it.</summary>
public sealed class NativeBody(ImmutableArray<BodyItem> items, SourceRange range) : Body(range)
{
    public override ImmutableArray<BodyItem> Items => items;

    public override ImmutableArray<Block> Blocks(string type, int labels, Diagnostics diagnostics) =>
        [.. items.OfType<Block>().Where(block => block.Type == type)];
}
