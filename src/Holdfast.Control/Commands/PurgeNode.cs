using Holdfast.Control.Nodes;
using Holdfast.Control.Writing;
using Holdfast.Store;
using Holdfast.Store.Tables;

namespace Holdfast.Control.Commands;

/// <summary>Forgets a node; its jobs are evaluated, which finds their allocations lost.</summary>
internal sealed class PurgeNode(CommandContext context)
{
    public Task<Result<NodePurgeResponse>> RunAsync(string id, CancellationToken ct) => context.Writer.RunAsync(snapshot => Decide(snapshot, id), ct);

    private Result<Change<NodePurgeResponse>> Decide(Snapshot snapshot, string id)
    {
        if (snapshot.Find(Schema.Nodes, id) is not { } node) return UnknownThings.Node(id);
        var batches = new BatchSequence();
        batches.Next.Delete(Schema.Nodes, id, node.ModifyIndex);
        var evaluations = NodeEvaluations.Add(snapshot, batches, node, EvalTrigger.NodeUpdate, context.Now);
        return new Change<NodePurgeResponse>(batches.Batches, revision => new()
        {
            EvalIDs = evaluations, EvalCreateIndex = evaluations.Count > 0 ? revision : 0, NodeModifyIndex = revision,
        });
    }
}
