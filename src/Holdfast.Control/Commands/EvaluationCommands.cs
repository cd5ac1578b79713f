using Holdfast.Control.Writing;

namespace Holdfast.Control.Commands;

/// <summary>What users do to evaluations.</summary>
public sealed class EvaluationCommands
{
    private readonly DeleteEvaluations _delete;

    internal EvaluationCommands(CommandContext context) => _delete = new(context);

    /// <summary>Deletes evaluations; when one is unknown, pending, blocked or still has allocations that run, none is.</summary>
    public Task<Result<EvalDeleteResponse>> DeleteAsync(IReadOnlyList<string> ids, CancellationToken ct) => _delete.RunAsync(ids, ct);
}
