using Holdfast.Scheduling;

namespace Holdfast.Control.Plans;

/// <summary>
/// A world in which plans that are not committed yet have taken their room on nodes, so that several jobs can be decided before one commit.
/// A job that one of the plans is about must not be decided in it again: only nodes show what was planned.
/// </summary>
internal sealed class PlannedWorld(IWorld committed) : IWorld
{
    private readonly HashSet<string> _replaced = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Allocation>> _placed = new(StringComparer.Ordinal);

    public DateTimeOffset Now => committed.Now;

    public long Revision => committed.Revision;

    public SchedulerConfiguration Configuration => committed.Configuration;

    public IEnumerable<Node> Nodes => committed.Nodes;

    public Job? Job(JobKey key) => committed.Job(key);

    public Job? JobVersion(JobKey key, long version) => committed.JobVersion(key, version);

    public Node? Node(string id) => committed.Node(id);

    public NodePool? NodePool(string name) => committed.NodePool(name);

    public IEnumerable<Allocation> AllocationsOfJob(JobKey key) => committed.AllocationsOfJob(key);

    public Deployment? LatestDeployment(JobKey key) => committed.LatestDeployment(key);

    public IEnumerable<Allocation> AllocationsOnNode(string nodeId)
    {
        var there = committed.AllocationsOnNode(nodeId);
        if (_replaced.Count > 0) there = there.Where(allocation => !_replaced.Contains(allocation.ID));
        return _placed.TryGetValue(nodeId, out var placed) ? there.Concat(placed) : there;
    }

    public void Add(Plan plan)
    {
        foreach (var stop in plan.Stops) _replaced.Add(stop.AllocationID);
        foreach (var update in plan.InPlaceUpdates) Place(update);
        foreach (var placement in plan.Placements) Place(placement);
    }

    private void Place(Allocation allocation)
    {
        _replaced.Add(allocation.ID);
        if (!_placed.TryGetValue(allocation.NodeID, out var there)) _placed[allocation.NodeID] = there = [];
        there.Add(allocation);
    }
}
