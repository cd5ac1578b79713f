using Holdfast.Control.Queries;
using Holdfast.Scheduling;
using Holdfast.Store.Tables;

namespace Holdfast.Control.Nodes;

/// <summary>How far the drain of a node is.</summary>
internal sealed class NodeDrain(Snapshot snapshot, Node node, DateTimeOffset now)
{
    private readonly DrainStrategy _strategy = node.DrainStrategy!;

    public Node Node => node;

    private bool Forced => _strategy.Deadline.Nanoseconds < 0 || (_strategy.Deadline.Nanoseconds > 0 && _strategy.ForceDeadline <= now);

    /// <summary>Whether nothing is left that has to leave.</summary>
    public bool IsOver => !Running().Any(allocation => !(_strategy.IgnoreSystemJobs && IsSystem(allocation)));

    /// <summary>The allocations whose turn to leave is now and that were not told yet.</summary>
    public IEnumerable<Allocation> ToMove()
    {
        var staying = Running().Where(allocation => !allocation.ServerTerminal && allocation.DesiredTransition.Migrate != true).ToList();
        if (Forced) return staying.Where(allocation => !(_strategy.IgnoreSystemJobs && IsSystem(allocation)));
        if (Running().All(IsSystem)) return _strategy.IgnoreSystemJobs ? [] : staying;
        return staying.Where(allocation => TypeOf(allocation) == JobType.Service)
            .GroupBy(allocation => (allocation.JobKey, allocation.TaskGroup))
            .SelectMany(group => group.Take(RoomFor(group.First())));
    }

    /// <summary>How many more of the group may move now: max_parallel without those under way, and without those missing.</summary>
    private int RoomFor(Allocation of)
    {
        if (snapshot.JobOf(of)?.TaskGroups.OrEmpty().FirstOrDefault(group => group.Name == of.TaskGroup) is not { } group) return 1;
        var up = snapshot.AllocationsOf(of.JobKey).Count(other => other.TaskGroup == of.TaskGroup && other.JobVersion == of.JobVersion && IsUp(other));
        return Math.Max(0, (group.Migrate?.MaxParallel ?? 1) - Math.Max(0, (group.Count ?? 1) - up));
    }

    private static bool IsUp(Allocation allocation) =>
        !allocation.Terminal && allocation.DesiredTransition.Migrate != true && allocation.ClientStatus == AllocClientStatus.Running;

    private IEnumerable<Allocation> Running() => snapshot.AllocationsOnNode(node.ID).Where(allocation => !allocation.ClientTerminal);

    private bool IsSystem(Allocation allocation) => TypeOf(allocation) is JobType.System or JobType.SysBatch;

    private string? TypeOf(Allocation allocation) => snapshot.JobOf(allocation)?.Type;
}
