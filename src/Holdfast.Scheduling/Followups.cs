namespace Holdfast.Scheduling;

/// <summary>Evaluations that a decision leaves behind.</summary>
internal sealed class Followups(Evaluation why, Job job, DateTimeOffset now, Dice dice)
{
    // Failures that are due within this after the first share its evaluation, and are placed with it.
    private static readonly TimeSpan Together = TimeSpan.FromSeconds(5);

    /// <summary>Delayed evaluations for failed allocations, and which allocation waits for which.</summary>
    internal (ValueList<Evaluation> Evaluations, ValueList<DelayedReschedule> Delays) Later(IEnumerable<(Allocation Failed, DateTimeOffset Time)> failures)
    {
        var evaluations = new List<Evaluation>();
        var delays = new List<DelayedReschedule>();
        foreach (var (failed, time) in failures.OrderBy(failure => failure.Time))
        {
            if (evaluations.Count == 0 || time - evaluations[^1].WaitUntil > Together)
                evaluations.Add(Create(EvalTrigger.RetryFailedAlloc, "waits to place failed allocations anew") with { WaitUntil = time });
            delays.Add(new(failed.ID, evaluations[^1].ID));
        }
        return (evaluations.ToValueList(), delays.ToValueList());
    }

    /// <summary>What is kept until nodes with room, or of a class not seen yet, turn up.</summary>
    internal Evaluation Blocked() =>
        Create(EvalTrigger.QueuedAllocs, "waits for room") with { Status = EvalStatus.Blocked };

    private Evaluation Create(string trigger, string description) => new()
    {
        ID = dice.Uuid(),
        Namespace = why.Namespace,
        Priority = why.Priority,
        Type = job.Type ?? JobType.Service,
        TriggeredBy = trigger,
        JobID = why.JobID,
        JobModifyIndex = job.JobModifyIndex ?? 0,
        Status = EvalStatus.Pending,
        StatusDescription = description,
        PreviousEval = why.ID,
        CreateTime = now.UnixNanoseconds,
        ModifyTime = now.UnixNanoseconds,
    };
}
