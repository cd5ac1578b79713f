using Holdfast.Control.Queries;
using Holdfast.Scheduling;

namespace Holdfast.Control.Plans;

/// <summary>A world in which a job has been registered that has not: for dry runs.</summary>
internal sealed class ProposedWorld(IWorld real, Job proposed) : IWorld
{
    private readonly JobKey _key = proposed.Key();

    public DateTimeOffset Now => real.Now;

    public long Revision => real.Revision;

    public SchedulerConfiguration Configuration => real.Configuration;

    public IEnumerable<Node> Nodes => real.Nodes;

    public Job? Job(JobKey key) => key == _key ? proposed : real.Job(key);

    public Job? JobVersion(JobKey key, long version) => key == _key && version == proposed.Version ? proposed : real.JobVersion(key, version);

    public Node? Node(string id) => real.Node(id);

    public NodePool? NodePool(string name) => real.NodePool(name);

    public IEnumerable<Allocation> AllocationsOfJob(JobKey key) => real.AllocationsOfJob(key);

    public IEnumerable<Allocation> AllocationsOnNode(string nodeId) => real.AllocationsOnNode(nodeId);

    public Deployment? LatestDeployment(JobKey key) => real.LatestDeployment(key);
}
