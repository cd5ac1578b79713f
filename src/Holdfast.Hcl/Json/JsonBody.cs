using System.Collections.Immutable;
using Holdfast.Hcl.Syntax;
namespace Holdfast.Hcl.Json;
public sealed class JsonBody(ImmutableArray<BodyItem> items, SourceRange range) : Body(range)
{
    public override ImmutableArray<BodyItem> Items => items;
    public override ImmutableArray<Block> Blocks(string type, int labels, Diagnostics diagnostics) => [];
}
