namespace Holdfast.Scheduling;

/// <summary>Decides what should run where. Pure: the same world, evaluation and dice give the same plan.</summary>
public static class Scheduler
{
    /// <summary>Looks at the job of an evaluation and decides everything that follows from the world as it is.</summary>
    public static Plan Decide(IWorld world, Evaluation why, Dice dice)
    {
        var job = world.Job(new(why.Namespace, why.JobID));
        ArgumentNullException.ThrowIfNull(dice);
        var stops = job is null || job.Stop == true
            ? world.AllocationsOfJob(new(why.Namespace, why.JobID)).Where(allocation => !allocation.ServerTerminal).Select(allocation => new PlannedStop(allocation.ID, "the job was stopped")).ToValueList()
            : [];
        return new() { Evaluation = why with { Status = EvalStatus.Complete, SnapshotIndex = world.Revision }, SnapshotIndex = world.Revision, Stops = stops };
    }
}
