namespace Holdfast.Scheduling.Reconcile;

/// <summary>What reconciling found to be done, before anything has a place.</summary>
internal sealed class Changes
{
    private readonly Dictionary<string, DesiredUpdates> _updates = new(StringComparer.Ordinal);

    internal List<PlannedStop> Stops { get; } = [];

    internal List<Wanted> Wanted { get; } = [];

    internal List<Allocation> InPlaceUpdates { get; } = [];

    /// <summary>Failed allocations that need an evaluation at a later time.</summary>
    internal List<(Allocation Failed, DateTimeOffset Time)> Later { get; } = [];

    internal IReadOnlyDictionary<string, DesiredUpdates> Updates => _updates;

    internal void Stop(Allocation allocation, string reason)
    {
        Stops.Add(new(allocation.ID, reason));
        Tell(allocation.TaskGroup, updates => updates with { Stop = updates.Stop + 1 });
    }

    internal void Lose(Allocation allocation)
    {
        Stops.Add(new(allocation.ID, StopReason.NodeLost, AllocClientStatus.Lost));
        Tell(allocation.TaskGroup, updates => updates with { Stop = updates.Stop + 1 });
    }

    internal void Migrate(Allocation allocation)
    {
        Stops.Add(new(allocation.ID, StopReason.Migrated));
        Tell(allocation.TaskGroup, updates => updates with { Migrate = updates.Migrate + 1 });
    }

    internal void Want(Wanted wanted)
    {
        Wanted.Add(wanted);
        Tell(wanted.Group.Name, updates => wanted.Kind switch
        {
            WantedKind.Migrated => updates,
            WantedKind.Rescheduled => updates with { RescheduleNow = updates.RescheduleNow + 1 },
            WantedKind.Replaced => updates with { DestructiveUpdate = updates.DestructiveUpdate + 1 },
            _ => updates with { Place = updates.Place + 1 },
        });
    }

    internal void UpdateInPlace(Allocation updated)
    {
        InPlaceUpdates.Add(updated);
        Tell(updated.TaskGroup, updates => updates with { InPlaceUpdate = updates.InPlaceUpdate + 1 });
    }

    internal void RescheduleLater(Allocation failed, DateTimeOffset time)
    {
        if (failed.FollowupEvalID.Length == 0) Later.Add((failed, time));
        Tell(failed.TaskGroup, updates => updates with { RescheduleLater = updates.RescheduleLater + 1 });
    }

    internal void Ignore(string group) => Tell(group, updates => updates with { Ignore = updates.Ignore + 1 });

    internal void Tell(string group, Func<DesiredUpdates, DesiredUpdates> change) => _updates[group] = change(_updates.GetValueOrDefault(group) ?? new());
}
