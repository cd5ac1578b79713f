namespace Holdfast.Control.Commands;

/// <summary>What users do to nodes.</summary>
public sealed class NodeCommands
{
    /// <summary>Makes the node eligible for placements, or ineligible. A draining node cannot be made eligible.</summary>
    public Task<Result<NodeEligibilityUpdateResponse>> SetEligibilityAsync(string nodeId, string eligibility, CancellationToken ct) => throw new NotSupportedException();

    /// <summary>Begins, changes or (without a DrainSpec) ends a drain.</summary>
    public Task<Result<NodeDrainUpdateResponse>> DrainAsync(NodeUpdateDrainRequest request, CancellationToken ct) => throw new NotSupportedException();

    /// <summary>Makes evaluations for all jobs on the node, and system jobs.</summary>
    public Task<Result<NodeDrainUpdateResponse>> EvaluateAsync(string nodeId, CancellationToken ct) => throw new NotSupportedException();

    /// <summary>Forgets the node; its allocations are lost.</summary>
    public Task<Result<NodePurgeResponse>> PurgeAsync(string nodeId, CancellationToken ct) => throw new NotSupportedException();
}
