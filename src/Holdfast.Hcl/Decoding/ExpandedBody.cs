using System.Collections.Immutable;
using Holdfast.Hcl.Evaluation;
using Holdfast.Hcl.Syntax;
using Holdfast.Hcl.Values;

namespace Holdfast.Hcl.Decoding;

/// <summary>A body with its dynamic blocks written out. Inside their content the iterators are variables, so each expression is bound to them.</summary>
sealed class ExpandedBody(Body body, EvalContext context, ImmutableDictionary<string, Value> iterators, Diagnostics diagnostics) : Body(body.Range)
{
    const string Keyword = "dynamic";

    ImmutableArray<Block> written;
    ImmutableArray<BodyItem> items;

    internal override bool IsJson => body.IsJson;

    public override ImmutableArray<BodyItem> Items => items.IsDefault ? items = [.. AllItems().OrderBy(item => item.NameRange.Start)] : items;

    ImmutableArray<Block> Written => written.IsDefault
        ? written = [.. body.Blocks(Keyword, 1, diagnostics).SelectMany(block => new DynamicBlock(block, context, iterators, diagnostics).Write())]
        : written;

    public override ImmutableArray<Block> Blocks(string type, int labels, Diagnostics diagnostics)
    {
        if (type == Keyword) return [];
        var plain = body.Blocks(type, labels, diagnostics).Select(Expand);
        return [.. plain.Concat(Written.Where(block => block.Type == type)).OrderBy(block => block.TypeRange.Start)];
    }

    IEnumerable<BodyItem> AllItems()
    {
        foreach (var item in body.Items)
            if (item.Name != Keyword) yield return item is Block block ? Expand(block) : Bind((Argument)item);
        foreach (var block in Written) yield return block;
    }

    Block Expand(Block block) => block with { Body = new ExpandedBody(block.Body, context, iterators, diagnostics) };

    Argument Bind(Argument argument) =>
        iterators.IsEmpty ? argument : argument with { Expression = new BoundExpression(argument.Expression, iterators) };
}
