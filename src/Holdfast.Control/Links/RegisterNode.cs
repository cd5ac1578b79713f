using Holdfast.Control.Nodes;
using Holdfast.Control.Writing;
using Holdfast.Scheduling;
using Holdfast.Store;
using Holdfast.Store.Tables;

namespace Holdfast.Control.Links;

/// <summary>Stores a node as its agent found it, and makes it ready. A node that is as it was is not written.</summary>
internal sealed class RegisterNode(CommandContext context)
{
    private const string DefaultPool = "default";

    public Task<Result<long>> RunAsync(Node node, CancellationToken ct) => context.Writer.RunAsync(snapshot => Decide(snapshot, node), ct);

    /// <summary>Makes a node that is known ready again.</summary>
    public Task<Result<long>> HeardOfAsync(string id, CancellationToken ct) => context.Writer.RunAsync(snapshot => HeardOf(snapshot, id), ct);

    private Result<Change<long>> Decide(Snapshot snapshot, Node given)
    {
        if (given.ID.Length == 0) return Fault.Invalid("a node needs an id", "report this: agents make one at their first start");
        var existing = snapshot.Find(Schema.Nodes, given.ID);
        if (existing is { SecretID.Length: > 0 } && existing.SecretID != given.SecretID)
            return new Fault(FaultKind.Denied, $"node id {given.ID} belongs to another agent", "give each agent a data_dir of its own, or purge the node");
        var node = Merged(existing, given);
        if (node == existing) return new Change<long>(new WriteBatch(), revision => revision);
        var batches = new BatchSequence();
        AddPool(snapshot, batches, node);
        Write(snapshot, batches, existing, node.With(NodeEvents.Cluster, existing is null ? "Node registered" : "Node re-registered", context.Now));
        return new Change<long>(batches.Batches, revision => revision);
    }

    private Result<Change<long>> HeardOf(Snapshot snapshot, string id)
    {
        if (snapshot.Find(Schema.Nodes, id) is not { } node) return Fault.NotFound($"there is no node {id}", "register it");
        if (node.Status == NodeStatus.Ready) return new Change<long>(new WriteBatch(), revision => revision);
        var batches = new BatchSequence();
        var ready = node with { Status = NodeStatus.Ready, StatusDescription = "", StatusUpdatedAt = context.Now.ToUnixTimeSeconds() };
        Write(snapshot, batches, node, ready.With(NodeEvents.Cluster, "Node is heard of again", context.Now));
        return new Change<long>(batches.Batches, revision => revision);
    }

    /// <summary>What servers keep about a node stays over registrations; all else is as its agent says.</summary>
    private Node Merged(Node? existing, Node given)
    {
        var node = given with
        {
            NodePool = given.NodePool.Length == 0 ? DefaultPool : given.NodePool,
            Status = NodeStatus.Ready,
            StatusDescription = "",
            SchedulingEligibility = existing?.SchedulingEligibility ?? (given.SchedulingEligibility.Length == 0 ? NodeEligibility.Eligible : given.SchedulingEligibility),
            Drain = existing?.Drain ?? false,
            DrainStrategy = existing?.DrainStrategy,
            LastDrain = existing?.LastDrain,
            Events = existing?.Events,
            StatusUpdatedAt = existing is { Status: NodeStatus.Ready } ? existing.StatusUpdatedAt : context.Now.ToUnixTimeSeconds(),
            CreateIndex = existing?.CreateIndex ?? 0,
            ModifyIndex = existing?.ModifyIndex ?? 0,
        };
        return node with { ComputedClass = ComputedClasses.Of(node) };
    }

    private static void AddPool(Snapshot snapshot, BatchSequence batches, Node node)
    {
        if (snapshot.Find(Schema.NodePools, node.NodePool) is null) batches.Next.Put(Schema.NodePools, new NodePool { Name = node.NodePool });
    }

    private void Write(Snapshot snapshot, BatchSequence batches, Node? existing, Node node)
    {
        if (existing is null) batches.Next.Insert(Schema.Nodes, node);
        else batches.Next.Replace(Schema.Nodes, node);
        if (ConcernsJobs(existing, node)) NodeEvaluations.Add(snapshot, batches, node, EvalTrigger.NodeUpdate, context.Now);
    }

    /// <summary>What is unique to a node may change often, such as the free disk; jobs are not looked at anew for it.</summary>
    private static bool ConcernsJobs(Node? before, Node after) =>
        before is not { Status: NodeStatus.Ready }
        || before.ComputedClass != after.ComputedClass
        || before.NodeResources != after.NodeResources
        || before.ReservedResources != after.ReservedResources;
}
