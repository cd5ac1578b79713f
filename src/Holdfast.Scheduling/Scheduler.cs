namespace Holdfast.Scheduling;

/// <summary>Decides what should run where. Pure: the same world, evaluation and dice give the same plan.</summary>
public static class Scheduler
{
    /// <summary>
    /// Looks at the job of an evaluation and decides everything that follows from the world as it is, whatever the evaluation's cause. The
    /// cause only matters for failed allocations of system jobs (see EvalTrigger.RetryFailedAlloc), and an evaluation that was
    /// blocked stays the same one while it is blocked again.
    /// </summary>
    public static Plan Decide(IWorld world, Evaluation why, Dice dice)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(why);
        ArgumentNullException.ThrowIfNull(dice);
        return new Decision(world, why, dice).Make();
    }
}
