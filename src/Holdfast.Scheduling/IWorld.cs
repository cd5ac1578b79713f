namespace Holdfast.Scheduling;

/// <summary>
/// What a decision may know: one consistent revision of the tables, and the time at which it is made. Allocations carry their
/// JobID, Namespace and JobVersion; their Job may be null.
/// </summary>
public interface IWorld
{
    DateTimeOffset Now { get; }

    /// <summary>The revision of the tables that everything below is read at.</summary>
    long Revision { get; }

    SchedulerConfiguration Configuration { get; }

    /// <summary>The job at its newest version; null when it is purged or was never known.</summary>
    Job? Job(JobKey key);

    /// <summary>The job at a version that is still kept.</summary>
    Job? JobVersion(JobKey key, long version);

    /// <summary>Every node known, whatever its status.</summary>
    IEnumerable<Node> Nodes { get; }

    Node? Node(string id);

    NodePool? NodePool(string name);

    /// <summary>Every allocation of a job, also the finished ones that are still kept.</summary>
    IEnumerable<Allocation> AllocationsOfJob(JobKey key);

    /// <summary>At least the allocations of a node that are not terminal.</summary>
    IEnumerable<Allocation> AllocationsOnNode(string nodeId);

    Deployment? LatestDeployment(JobKey key);
}
