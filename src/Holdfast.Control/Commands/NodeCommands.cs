using Holdfast.Control.Nodes;
using Holdfast.Control.Writing;

namespace Holdfast.Control.Commands;

/// <summary>What users do to nodes. Unknown nodes are faults of kind NotFound.</summary>
public sealed class NodeCommands
{
    private readonly ChangeNode _change;
    private readonly PurgeNode _purge;

    internal NodeCommands(CommandContext context) => (_change, _purge) = (new(context), new(context));

    /// <summary>Makes the node eligible for placements, or ineligible. A draining node cannot be made eligible.</summary>
    public async Task<Result<NodeEligibilityUpdateResponse>> SetEligibilityAsync(string nodeId, string eligibility, CancellationToken ct)
    {
        if (eligibility is not (NodeEligibility.Eligible or NodeEligibility.Ineligible))
            return Fault.Invalid($"\"{eligibility}\" is no eligibility", "use \"eligible\" or \"ineligible\"");
        var result = await _change.RunAsync(nodeId, EvalTrigger.NodeUpdate, (node, now) => WithEligibility(node, eligibility, now), BecameEligible, ct);
        if (!result.TryGet(out var changed, out var fault)) return fault;
        return new NodeEligibilityUpdateResponse
        {
            NodeModifyIndex = changed.NodeModifyIndex, EvalIDs = changed.EvalIDs, EvalCreateIndex = changed.EvalCreateIndex, Index = changed.Index, KnownLeader = true,
        };
    }

    /// <summary>Begins, changes or (without a DrainSpec) ends a drain.</summary>
    public async Task<Result<NodeDrainUpdateResponse>> DrainAsync(NodeUpdateDrainRequest request, CancellationToken ct) =>
        DrainAnswer(await _change.RunAsync(request.NodeID, EvalTrigger.NodeDrain, (node, now) => NodeDrains.Apply(node, request, now), BecameEligible, ct));

    /// <summary>Makes evaluations for all jobs on the node, and system jobs.</summary>
    public async Task<Result<NodeDrainUpdateResponse>> EvaluateAsync(string nodeId, CancellationToken ct) =>
        DrainAnswer(await _change.RunAsync(nodeId, EvalTrigger.NodeUpdate, (node, _) => node, (_, _) => true, ct));

    /// <summary>Forgets the node; its allocations are lost.</summary>
    public Task<Result<NodePurgeResponse>> PurgeAsync(string nodeId, CancellationToken ct) => _purge.RunAsync(nodeId, ct);

    private static Result<Node> WithEligibility(Node node, string eligibility, DateTimeOffset now)
    {
        if (node.SchedulingEligibility == eligibility) return node;
        if (eligibility == NodeEligibility.Eligible && node.DrainStrategy is not null)
            return Fault.Conflict($"node {node.ID} is draining", "end the drain first: `node drain -disable`");
        return (node with { SchedulingEligibility = eligibility }).With(NodeEvents.Cluster, $"Node marked as {eligibility} for scheduling", now);
    }

    private static bool BecameEligible(Node before, Node after) =>
        after.SchedulingEligibility == NodeEligibility.Eligible && before.SchedulingEligibility != NodeEligibility.Eligible;

    private static Result<NodeDrainUpdateResponse> DrainAnswer(Result<NodeChanged> result) => result.TryGet(out var changed, out var fault)
        ? new NodeDrainUpdateResponse
        {
            NodeModifyIndex = changed.NodeModifyIndex, EvalIDs = changed.EvalIDs, EvalCreateIndex = changed.EvalCreateIndex, Index = changed.Index, KnownLeader = true,
        }
        : fault;
}
