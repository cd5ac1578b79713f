using Holdfast.Control.Nodes;
using Holdfast.Control.Runtime;
using Holdfast.Control.Writing;
using Holdfast.Store;
using Holdfast.Store.Tables;

namespace Holdfast.Control.Controllers;

/// <summary>
/// Moves allocations off draining nodes: those of services a few at a time as their migrate block says, those of batch jobs when the deadline
/// has come, those of system jobs last. A node that has nothing left to move has finished its drain.
/// </summary>
internal sealed class DrainNodes(CommandContext context) : IController
{
    public string Name => nameof(DrainNodes);

    public IReadOnlyList<Table> Reads { get; } = [Schema.Nodes, Schema.Allocations];

    public IReadOnlyList<Table> Writes { get; } = [Schema.Nodes, Schema.Allocations, Schema.Evaluations];

    public TimeSpan Sweep => TimeSpan.FromSeconds(30);

    public async ValueTask<ControllerReport> RunAsync(CancellationToken ct)
    {
        var draining = context.Writer.Current.All(Schema.Nodes).Where(node => node.DrainStrategy is not null).ToList();
        var moved = 0;
        foreach (var node in draining)
        {
            // Another node's drain may just have used up what its groups can spare.
            var snapshot = context.Writer.Current;
            var drain = new NodeDrain(snapshot, node, context.Now);
            var writes = drain.IsOver ? [new WriteBatch().Replace(Schema.Nodes, NodeDrains.Finish(node, context.Now))] : Moves(snapshot, drain, ref moved);
            await context.Writer.WriteAsync(writes, ct);
        }
        return new($"{draining.Count} nodes are draining, {moved} allocations were told to move", NextDeadline(draining));
    }

    private IReadOnlyList<WriteBatch> Moves(Snapshot snapshot, NodeDrain drain, ref int moved)
    {
        var batches = new BatchSequence();
        var jobs = new HashSet<string>(StringComparer.Ordinal);
        foreach (var allocation in drain.ToMove())
        {
            moved++;
            batches.Next.Replace(Schema.Allocations, allocation with { DesiredTransition = allocation.DesiredTransition with { Migrate = true } });
            jobs.Add(Schema.JobKey(allocation.Namespace, allocation.JobID));
        }
        foreach (var job in jobs.Select(key => snapshot.Find(Schema.Jobs, key)).OfType<Job>())
            batches.Next.Put(Schema.Evaluations, NewEvaluation.For(job, EvalTrigger.NodeDrain, context.Now) with { NodeID = drain.Node.ID });
        return batches.Batches;
    }

    private DateTimeOffset? NextDeadline(List<Node> draining)
    {
        var deadlines = draining.Select(node => node.DrainStrategy!.ForceDeadline).Where(deadline => deadline > context.Now).ToList();
        return deadlines.Count == 0 ? null : deadlines.Min();
    }
}
