namespace Holdfast.Control.Commands;

/// <summary>What users do to evaluations.</summary>
public sealed class EvaluationCommands
{
    /// <summary>Deletes evaluations; those that are pending, blocked or still have allocations are refused together.</summary>
    public Task<Result<EvalDeleteResponse>> DeleteAsync(IReadOnlyList<string> ids, CancellationToken ct) => throw new NotSupportedException();
}
