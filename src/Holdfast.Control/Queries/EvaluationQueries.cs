using Holdfast.Store;
using Holdfast.Store.Tables;

namespace Holdfast.Control.Queries;

/// <summary>Evaluations as users see them.</summary>
public static class EvaluationQueries
{
    extension(Snapshot snapshot)
    {
        /// <summary>The evaluation; with related, stubs of the evaluations that it came from or led to.</summary>
        public Evaluation? FindEvaluation(string id, bool related = false) => snapshot.Find(Schema.Evaluations, id) is { } evaluation
            ? related ? evaluation with { RelatedEvals = Related(snapshot, evaluation) } : evaluation
            : null;

        /// <summary>Evaluations in the order of their ids.</summary>
        public IEnumerable<Evaluation> EvaluationsIn(string @namespace, string idPrefix = "") =>
            snapshot.WithPrefix(Schema.Evaluations, idPrefix).Where(evaluation => @namespace == JobQueries.AllNamespaces || evaluation.Namespace == @namespace);

        public IReadOnlyCollection<Allocation> AllocationsOfEvaluation(string evaluationId) => snapshot.Where(Schema.AllocationsByEvaluation, evaluationId);
    }

    public static EvaluationStub Stub(this Evaluation evaluation) => new()
    {
        ID = evaluation.ID,
        Priority = evaluation.Priority,
        Type = evaluation.Type,
        TriggeredBy = evaluation.TriggeredBy,
        Namespace = evaluation.Namespace,
        JobID = evaluation.JobID,
        NodeID = evaluation.NodeID,
        DeploymentID = evaluation.DeploymentID,
        Status = evaluation.Status,
        StatusDescription = evaluation.StatusDescription,
        WaitUntil = evaluation.WaitUntil,
        NextEval = evaluation.NextEval,
        PreviousEval = evaluation.PreviousEval,
        BlockedEval = evaluation.BlockedEval,
        CreateIndex = evaluation.CreateIndex,
        ModifyIndex = evaluation.ModifyIndex,
        CreateTime = evaluation.CreateTime,
        ModifyTime = evaluation.ModifyTime,
    };

    private static ValueList<EvaluationStub> Related(Snapshot snapshot, Evaluation evaluation)
    {
        var byId = snapshot.Where(Schema.EvaluationsByJob, Schema.JobKey(evaluation.Namespace, evaluation.JobID)).ToDictionary(other => other.ID, StringComparer.Ordinal);
        var found = new Dictionary<string, Evaluation>(StringComparer.Ordinal) { [evaluation.ID] = evaluation };
        var open = new Queue<Evaluation>([evaluation]);
        while (open.TryDequeue(out var next))
        {
            foreach (var id in (string[])[next.NextEval, next.PreviousEval, next.BlockedEval])
                if (byId.TryGetValue(id, out var other) && found.TryAdd(id, other)) open.Enqueue(other);
        }
        return found.Values.Where(other => other.ID != evaluation.ID).Select(Stub).ToValueList();
    }
}
