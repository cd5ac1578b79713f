namespace Holdfast.Control.Commands;

/// <summary>What users do to node pools. The pools "all" and "default" are always there.</summary>
public sealed class NodePoolCommands
{
    /// <summary>Creates or changes a pool; the value is the revision.</summary>
    public Task<Result<long>> UpsertAsync(NodePool pool, CancellationToken ct) => throw new NotSupportedException();

    /// <summary>Deletes a pool without nodes and jobs; the value is the revision.</summary>
    public Task<Result<long>> DeleteAsync(string name, CancellationToken ct) => throw new NotSupportedException();
}
