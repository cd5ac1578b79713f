using System.Collections.Immutable;
using Holdfast.Hcl.Evaluation;
using Holdfast.Hcl.Syntax;
using Holdfast.Hcl.Values;

namespace Holdfast.Hcl.Decoding;

/// <summary>One <c>dynamic</c> block and what it writes.</summary>
sealed class DynamicBlock(Block block, EvalContext context, ImmutableDictionary<string, Value> iterators, Diagnostics diagnostics)
{
    readonly BodyReader reader = new(block.Body, context, diagnostics);

    public ImmutableArray<Block> Write()
    {
        var type = block.Label();
        var collection = reader.Raw("for_each")?.Expression;
        var iterator = Iterator() ?? type;
        var labels = reader.Raw("labels")?.Expression;
        var content = reader.Block("content");
        reader.Finish();
        if (collection is null)
            diagnostics.Error("Missing required argument", "A dynamic block needs the argument \"for_each\", the collection to write blocks for.", block.Range);
        if (content is null)
            diagnostics.Error("Missing content block", "A dynamic block needs a content block, which is the body of each block written.", block.Range);
        if (collection is null || content is null) return [];

        var scope = new Scope(context, diagnostics);
        if (Iteration.Of(collection.Evaluate(context, diagnostics), collection.Range, scope) is not { } elements) return [];
        var blocks = ImmutableArray.CreateBuilder<Block>();
        foreach (var (key, value) in elements)
        {
            if (!context.Budget.Take(10)) break;
            var element = Value.Object([new("key", key), new("value", value)]);
            if (WriteOne(type, iterator, element, labels, content) is { } one) blocks.Add(one);
        }

        return blocks.DrainToImmutable();
    }

    Block? WriteOne(string type, string iterator, Value element, Expression? labels, Block content)
    {
        var inner = iterators.SetItem(iterator, element);
        var innerContext = context.Child(inner);
        if (Labels(labels, innerContext) is not { } found) return null;
        var body = new ExpandedBody(content.Body, innerContext, inner, diagnostics);
        return new Block(type, found, body, block.Labels[0].Range, block.Range);
    }

    ImmutableArray<BlockLabel>? Labels(Expression? labels, EvalContext inner)
    {
        if (labels is null) return [];
        const string Summary = "Invalid dynamic block labels";
        var value = Evaluator.EvaluateAs(labels, new ListType(HclType.String), new Scope(inner, diagnostics), Summary, "The labels are no list of strings");
        if (value is not SequenceValue list) return null;
        if (list.Items.All(item => item is StringValue)) return [.. list.Items.Select(item => new BlockLabel(((StringValue)item).Text, labels.Range))];
        if (list.IsWhollyKnown) diagnostics.Error(Summary, "A label must not be null.", labels.Range);
        return null;
    }

    string? Iterator()
    {
        switch (reader.Raw("iterator")?.Expression)
        {
            case null:
                return null;
            case VariableExpression { Traversal: { Steps.IsEmpty: true } name }:
                return name.Root;
            case LiteralExpression { Value: StringValue name }:
                return name.Text;
            case var other:
                diagnostics.Error("Invalid iterator", "The iterator of a dynamic block must be a single name.", other.Range);
                return null;
        }
    }
}
