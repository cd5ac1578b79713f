using Holdfast.Control.Writing;
using Holdfast.Store;
using Holdfast.Store.Tables;

namespace Holdfast.Control.Plans;

/// <summary>An evaluation that is given up leaves another one that tries later: the job must not be forgotten.</summary>
internal static class FailedEvaluations
{
    private static readonly TimeSpan s_again = TimeSpan.FromMinutes(1);

    public static WriteBatch Write(Evaluation evaluation, string why, DateTimeOffset now)
    {
        var time = now.ToUnixNanoseconds();
        var next = evaluation with
        {
            ID = Guid.NewGuid().ToString(),
            TriggeredBy = EvalTrigger.FailedFollowUp,
            WaitUntil = now + s_again,
            PreviousEval = evaluation.ID,
            StatusDescription = "",
            CreateTime = time,
            ModifyTime = time,
        };
        var failed = evaluation with
        {
            Status = EvalStatus.Failed,
            StatusDescription = $"{why}; evaluation {next.ID} tries again",
            NextEval = next.ID,
            ModifyTime = time,
        };
        return new WriteBatch().Replace(Schema.Evaluations, failed).Put(Schema.Evaluations, next);
    }
}
