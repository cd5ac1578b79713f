using Holdfast.Control.Queries;
using Holdfast.Control.Writing;
using Holdfast.Scheduling;
using Holdfast.Store;
using Holdfast.Store.Tables;

namespace Holdfast.Control.Commands;

/// <summary>Deletes evaluations whose work is done.</summary>
internal sealed class DeleteEvaluations(CommandContext context)
{
    public Task<Result<EvalDeleteResponse>> RunAsync(IReadOnlyList<string> ids, CancellationToken ct) =>
        context.Writer.RunAsync(snapshot => Decide(snapshot, ids.Distinct(StringComparer.Ordinal)), ct);

    private static Result<Change<EvalDeleteResponse>> Decide(Snapshot snapshot, IEnumerable<string> ids)
    {
        var batches = new BatchSequence();
        var count = 0;
        foreach (var id in ids)
        {
            if (snapshot.Find(Schema.Evaluations, id) is not { } evaluation) return Fault.NotFound($"there is no evaluation {id}", "nothing was deleted");
            if (Needed(snapshot, evaluation) is { } why) return Fault.Conflict($"evaluation {id} {why}", "nothing was deleted");
            batches.Next.Delete(Schema.Evaluations, id, evaluation.ModifyIndex);
            count++;
        }
        return new Change<EvalDeleteResponse>(batches.Batches, _ => new() { Count = count });
    }

    private static string? Needed(Snapshot snapshot, Evaluation evaluation)
    {
        if (evaluation.Status is EvalStatus.Pending or EvalStatus.Blocked) return $"is {evaluation.Status}";
        return snapshot.AllocationsOfEvaluation(evaluation.ID).Any(allocation => !allocation.Terminal) ? "has allocations that run" : null;
    }
}
