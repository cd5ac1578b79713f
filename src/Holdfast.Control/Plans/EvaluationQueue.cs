using Holdfast.Store;
using Holdfast.Store.Tables;

namespace Holdfast.Control.Plans;

/// <summary>
/// The order in which pending evaluations are decided: those that failed less often first (one that cannot be decided must not hold up the
/// rest), then by priority, then by age. Derived from the table each time, so that there is nothing to lose.
/// </summary>
internal static class EvaluationQueue
{
    /// <summary>The evaluations that are due, at most one of each job.</summary>
    public static IEnumerable<Evaluation> Due(Snapshot snapshot, DateTimeOffset now, IReadOnlyDictionary<string, int> attempts) => snapshot
        .Where(Schema.EvaluationsByStatus, EvalStatus.Pending)
        .Where(evaluation => evaluation.WaitUntil <= now)
        .OrderBy(evaluation => attempts.GetValueOrDefault(evaluation.ID))
        .ThenByDescending(evaluation => evaluation.Priority)
        .ThenBy(evaluation => evaluation.CreateIndex)
        .DistinctBy(evaluation => new JobKey(evaluation.Namespace, evaluation.JobID));

    /// <summary>When the next evaluation that waits is due.</summary>
    public static DateTimeOffset? NextDue(Snapshot snapshot, DateTimeOffset now)
    {
        DateTimeOffset? next = null;
        foreach (var evaluation in snapshot.Where(Schema.EvaluationsByStatus, EvalStatus.Pending))
            if (evaluation.WaitUntil > now && (next is null || evaluation.WaitUntil < next)) next = evaluation.WaitUntil;
        return next;
    }
}
