namespace Holdfast.Control.Commands;

/// <summary>What users do to namespaces. The default namespace is always there.</summary>
public sealed class NamespaceCommands
{
    /// <summary>Creates or changes a namespace; the value is the revision.</summary>
    public Task<Result<long>> UpsertAsync(Namespace @namespace, CancellationToken ct) => throw new NotSupportedException();

    /// <summary>Deletes a namespace that has no jobs; the value is the revision.</summary>
    public Task<Result<long>> DeleteAsync(string name, CancellationToken ct) => throw new NotSupportedException();
}
