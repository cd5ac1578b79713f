using Holdfast.Control.Queries;
using Holdfast.Scheduling;
using Holdfast.Store;
using Holdfast.Store.Tables;

namespace Holdfast.Control.Plans;

/// <summary>A snapshot as the scheduler sees it.</summary>
internal sealed class SnapshotWorld(Snapshot snapshot, DateTimeOffset now) : IWorld
{
    public DateTimeOffset Now => now;

    public long Revision => snapshot.Revision;

    public SchedulerConfiguration Configuration { get; } = snapshot.Find(Schema.SchedulerConfigurations, Schema.SchedulerKey) ?? new();

    public IEnumerable<Node> Nodes => snapshot.All(Schema.Nodes);

    public Job? Job(JobKey key) => snapshot.Find(Schema.Jobs, Schema.JobKey(key.Namespace, key.Id));

    public Job? JobVersion(JobKey key, long version) => snapshot.FindVersion(key, version);

    public Node? Node(string id) => snapshot.Find(Schema.Nodes, id);

    public NodePool? NodePool(string name) => snapshot.Find(Schema.NodePools, name);

    public IEnumerable<Allocation> AllocationsOfJob(JobKey key) => snapshot.AllocationsOf(key);

    public IEnumerable<Allocation> AllocationsOnNode(string nodeId) => snapshot.AllocationsOnNode(nodeId);

    public Deployment? LatestDeployment(JobKey key) => snapshot.LatestDeploymentOf(key);
}
