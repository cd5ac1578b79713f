namespace Holdfast.Scheduling.Ranking;

/// <summary>Makes the records of new allocations of one decision.</summary>
internal sealed class NewAllocation(Job job, Evaluation why, DateTimeOffset now, Dice dice)
{
    private const int EarlierTriesKept = 20;

    private readonly long _now = now.UnixNanoseconds;

    internal Allocation Of(Wanted wanted, Node node, AllocatedResources resources, AllocationMetric metric) => new()
    {
        ID = dice.Uuid(),
        Namespace = why.Namespace,
        EvalID = why.ID,
        Name = wanted.Name,
        NodeID = node.ID,
        NodeName = node.Name,
        JobID = job.ID,
        JobVersion = job.Version ?? 0,
        TaskGroup = wanted.Group.Name,
        AllocatedResources = resources,
        Metrics = metric,
        DesiredStatus = AllocDesiredStatus.Run,
        ClientStatus = AllocClientStatus.Pending,
        PreviousAllocation = wanted.Previous?.ID ?? "",
        RescheduleTracker = wanted.Kind == WantedKind.Rescheduled ? Tracker(wanted.Previous!) : InheritedTracker(wanted),
        CreateTime = _now,
        ModifyTime = _now,
    };

    private RescheduleTracker Tracker(Allocation failed)
    {
        var events = (failed.RescheduleTracker?.Events).OrEmpty().Add(new() { RescheduleTime = _now, PrevAllocID = failed.ID, PrevNodeID = failed.NodeID });
        return new() { Events = events.Skip(events.Count - EarlierTriesKept).ToValueList(), LastReschedule = "ok" };
    }

    // Moving to another node neither spends nor restores tries; a new version starts afresh.
    private static RescheduleTracker? InheritedTracker(Wanted wanted) =>
        wanted.Kind is WantedKind.Migrated or WantedKind.Lost ? wanted.Previous?.RescheduleTracker : null;
}
