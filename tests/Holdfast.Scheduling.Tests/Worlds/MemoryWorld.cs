namespace Holdfast.Scheduling.Tests.Worlds;

/// <summary>A world in memory that plans are applied to, as the plan applier of a server would.</summary>
internal sealed class MemoryWorld : IWorld
{
    private readonly SortedDictionary<string, Node> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<JobKey, Job> _jobs = [];
    private readonly Dictionary<(JobKey, long), Job> _versions = [];
    private readonly Dictionary<string, Allocation> _allocations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, Allocation>> _byNode = new(StringComparer.Ordinal);
    private readonly Dictionary<JobKey, Dictionary<string, Allocation>> _byJob = [];

    public DateTimeOffset Now { get; set; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public long Revision { get; private set; } = 1;

    public SchedulerConfiguration Configuration { get; set; } = new();

    public Dictionary<string, NodePool> Pools { get; } = new(StringComparer.Ordinal);

    public List<Evaluation> Evaluations { get; } = [];

    public IEnumerable<Node> Nodes => _nodes.Values;

    public IEnumerable<Allocation> Allocations => _allocations.Values;

    public Job? Job(JobKey key) => _jobs.GetValueOrDefault(key);

    public Job? JobVersion(JobKey key, long version) => _versions.GetValueOrDefault((key, version));

    public Node? Node(string id) => _nodes.GetValueOrDefault(id);

    public NodePool? NodePool(string name) => Pools.GetValueOrDefault(name);

    public IEnumerable<Allocation> AllocationsOfJob(JobKey key) => _byJob.TryGetValue(key, out var all) ? all.Values : [];

    public IEnumerable<Allocation> AllocationsOnNode(string nodeId) => _byNode.TryGetValue(nodeId, out var all) ? all.Values : [];

    public Deployment? LatestDeployment(JobKey key) => null;

    public void Put(Node node) => _nodes[node.ID] = node with { ComputedClass = ComputedClasses.Of(node), ModifyIndex = ++Revision };

    public void Remove(Node node) => _nodes.Remove(node.ID);

    public void Put(Allocation allocation)
    {
        allocation = allocation with { ModifyIndex = ++Revision, CreateIndex = allocation.CreateIndex == 0 ? Revision : allocation.CreateIndex };
        _allocations[allocation.ID] = allocation;
        (_byNode.TryGetValue(allocation.NodeID, out var onNode) ? onNode : _byNode[allocation.NodeID] = [])[allocation.ID] = allocation;
        (_byJob.TryGetValue(allocation.JobKey, out var ofJob) ? ofJob : _byJob[allocation.JobKey] = [])[allocation.ID] = allocation;
    }

    public Job Register(Job job)
    {
        var key = new JobKey(job.Namespace ?? JobKey.DefaultNamespace, job.ID);
        var before = Job(key);
        Revision++;
        var version = before is null ? 0 : before.Version!.Value + 1;
        job = job with { Version = version, CreateIndex = before?.CreateIndex ?? Revision, JobModifyIndex = Revision, ModifyIndex = Revision };
        return _jobs[key] = _versions[(key, version)] = job;
    }

    public void Purge(JobKey key)
    {
        _jobs.Remove(key);
        foreach (var version in _versions.Keys.Where(version => version.Item1 == key).ToArray()) _versions.Remove(version);
    }

    public void Apply(Plan plan)
    {
        foreach (var stop in plan.Stops)
        {
            var allocation = _allocations[stop.AllocationID];
            var status = stop.ClientStatus ?? allocation.ClientStatus;
            Put(allocation with { DesiredStatus = AllocDesiredStatus.Stop, DesiredDescription = stop.DesiredDescription, ClientStatus = status });
        }
        foreach (var delay in plan.Delays) Put(_allocations[delay.AllocationID] with { FollowupEvalID = delay.FollowupEvalID });
        foreach (var update in plan.InPlaceUpdates) Put(update);
        foreach (var placement in plan.Placements)
        {
            Put(placement);
            if (placement.PreviousAllocation.Length > 0) Put(_allocations[placement.PreviousAllocation] with { NextAllocation = placement.ID });
        }
        Evaluations.RemoveAll(evaluation => evaluation.ID == plan.Evaluation.ID);
        Evaluations.AddRange([plan.Evaluation, .. plan.Followups]);
        Revision++;
    }
}
