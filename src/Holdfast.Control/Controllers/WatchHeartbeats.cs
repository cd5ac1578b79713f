using Holdfast.Control.Links;
using Holdfast.Control.Nodes;
using Holdfast.Control.Runtime;
using Holdfast.Control.Writing;
using Holdfast.Store;
using Holdfast.Store.Tables;
using Microsoft.Extensions.Logging;

namespace Holdfast.Control.Controllers;

/// <summary>Nodes that were silent for longer than their time to live are down, and their jobs evaluated. Coming back is the agent's doing: see ServerLink.</summary>
internal sealed class WatchHeartbeats(CommandContext context, Heartbeats heartbeats, ILogger log) : IController
{
    public string Name => nameof(WatchHeartbeats);

    public IReadOnlyList<Table> Reads { get; } = [Schema.Nodes];

    public IReadOnlyList<Table> Writes { get; } = [Schema.Nodes, Schema.Evaluations];

    public TimeSpan Sweep => context.Options.HeartbeatTtl;

    public async ValueTask<ControllerReport> RunAsync(CancellationToken ct)
    {
        var up = context.Writer.Current.All(Schema.Nodes).Where(node => node.Status != NodeStatus.Down).ToList();
        var missed = up.Where(node => heartbeats.DeadlineOf(node.ID) <= context.Now).ToList();
        foreach (var node in missed) await MarkDownAsync(node, ct);
        var left = up.ExceptBy(missed.Select(node => node.ID), node => node.ID).ToList();
        return new($"{left.Count} nodes are heard of, {missed.Count} went down", left.Count == 0 ? null : left.Min(node => heartbeats.DeadlineOf(node.ID)));
    }

    private async ValueTask MarkDownAsync(Node node, CancellationToken ct)
    {
        log.LogWarning("Node {Node} ({Name}) missed its heartbeat and counts as down", node.ID, node.Name);
        var batches = new BatchSequence();
        var down = (node with { Status = NodeStatus.Down, StatusDescription = "missed its heartbeat", StatusUpdatedAt = context.Now.ToUnixTimeSeconds() })
            .With(NodeEvents.Cluster, "Node heartbeat missed", context.Now);
        batches.Next.Replace(Schema.Nodes, down);
        NodeEvaluations.Add(context.Writer.Current, batches, down, EvalTrigger.NodeUpdate, context.Now);
        await context.Writer.WriteAsync(batches.Batches, ct);
    }
}
