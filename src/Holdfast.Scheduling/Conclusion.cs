using System.Globalization;

namespace Holdfast.Scheduling;

/// <summary>Writes the outcome of a decision onto its evaluation, with a sentence that says it.</summary>
internal static class Conclusion
{
    /// <param name="blocked">What waits for room, or null when everything found a place.</param>
    internal static Plan Of(Plan plan, Evaluation why, IWorld world, Evaluation? blocked)
    {
        var outcome = why with
        {
            Status = EvalStatus.Complete,
            StatusDescription = Sentence(plan),
            SnapshotIndex = world.Revision,
            ModifyTime = world.Now.UnixNanoseconds,
            FailedTGAllocs = plan.FailedTGAllocs.Count > 0 ? plan.FailedTGAllocs : null,
            QueuedAllocations = plan.QueuedAllocations,
            PlanAnnotations = why.AnnotatePlan ? plan.Annotations : null,
            NextEval = plan.Followups.Count > 0 ? plan.Followups[0].ID : why.NextEval,
        };
        if (blocked is null) return plan with { Evaluation = outcome };
        if (why.TriggeredBy == EvalTrigger.QueuedAllocs) return plan with { Evaluation = BlockedAgain(outcome, blocked) };
        blocked = blocked with { FailedTGAllocs = outcome.FailedTGAllocs, QueuedAllocations = outcome.QueuedAllocations, SnapshotIndex = world.Revision };
        return plan with { Evaluation = outcome with { BlockedEval = blocked.ID }, Followups = plan.Followups.Add(blocked) };
    }

    private static Evaluation BlockedAgain(Evaluation outcome, Evaluation blocked) => outcome with
    {
        Status = EvalStatus.Blocked,
        ClassEligibility = blocked.ClassEligibility,
        EscapedComputedClass = blocked.EscapedComputedClass,
    };

    private static string Sentence(Plan plan)
    {
        (int Count, string Words)[] parts =
        [
            (plan.Placements.Count, "placed"),
            (plan.InPlaceUpdates.Count, "updated in place"),
            (plan.Stops.Count, "stopped"),
            (plan.Delays.Count, "to be placed anew later"),
            (plan.QueuedAllocations.Values.Sum(), "waiting for room"),
        ];
        var said = parts.Where(part => part.Count > 0).Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Count} {part.Words}"));
        return string.Join(", ", said) is { Length: > 0 } sentence ? sentence : "nothing to change";
    }
}
