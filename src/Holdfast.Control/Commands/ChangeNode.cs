using Holdfast.Control.Nodes;
using Holdfast.Control.Writing;
using Holdfast.Store;
using Holdfast.Store.Tables;

namespace Holdfast.Control.Commands;

/// <summary>Changes a node on behalf of an operator, with evaluations for the jobs that this concerns.</summary>
internal sealed class ChangeNode(CommandContext context)
{
    /// <param name="change">Gives the node back as it is when there is nothing to do.</param>
    /// <param name="evaluate">Whether the change concerns jobs.</param>
    public Task<Result<NodeChanged>> RunAsync(
        string id, string trigger, Func<Node, DateTimeOffset, Result<Node>> change, Func<Node, Node, bool> evaluate, CancellationToken ct) =>
        context.Writer.RunAsync(snapshot => Decide(snapshot, id, trigger, change, evaluate), ct);

    private Result<Change<NodeChanged>> Decide(
        Snapshot snapshot, string id, string trigger, Func<Node, DateTimeOffset, Result<Node>> change, Func<Node, Node, bool> evaluate)
    {
        if (snapshot.Find(Schema.Nodes, id) is not { } node) return UnknownThings.Node(id);
        if (!change(node, context.Now).TryGet(out var changed, out var fault)) return fault;
        var batches = new BatchSequence();
        var writes = !ReferenceEquals(node, changed);
        if (writes) batches.Next.Replace(Schema.Nodes, changed);
        ValueList<string> evaluations = evaluate(node, changed) ? NodeEvaluations.Add(snapshot, batches, changed, trigger, context.Now) : [];
        return new Change<NodeChanged>(
            batches.Batches,
            revision => new(writes ? revision : node.ModifyIndex, evaluations, evaluations.Count > 0 ? revision : 0, revision));
    }
}

/// <summary>What changing a node came to.</summary>
internal sealed record NodeChanged(long NodeModifyIndex, ValueList<string> EvalIDs, long EvalCreateIndex, long Index);
