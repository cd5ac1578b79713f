using Holdfast.Control.Writing;
using Holdfast.Store;
using Holdfast.Store.Documents;
using Holdfast.Store.Tables;

namespace Holdfast.Control;

/// <summary>What every cluster has from its first start on.</summary>
internal static class Foundations
{
    private static readonly NodePool[] Pools =
    [
        new() { Name = "all", Description = "Node pool with all nodes in the cluster." },
        new() { Name = "default", Description = "Default node pool." },
    ];

    private static readonly SchedulerConfiguration Settings = new() { SchedulerAlgorithm = "binpack", PreemptionConfig = new() { SystemSchedulerEnabled = true } };

    public static bool IsBuiltIn(NodePool pool) => Pools.Any(builtIn => builtIn.Name == pool.Name);

    /// <summary>Writes what is missing. When another server does so at the same time, one of them does it.</summary>
    public static Task<Result<bool>> EnsureAsync(Writer writer, TimeProvider time, CancellationToken ct) =>
        writer.RunAsync<bool>(snapshot => new Change<bool>(Missing(snapshot, time.GetUtcNow()), _ => true), ct);

    private static WriteBatch Missing(Snapshot snapshot, DateTimeOffset now)
    {
        var batch = new WriteBatch();
        if (snapshot.Find(Schema.Cluster, ClusterMeta.Key) is null)
            batch.Insert(Schema.Cluster, new ClusterMeta { ClusterID = Guid.NewGuid().ToString(), CreateTime = now.ToUnixNanoseconds() });
        if (snapshot.Find(Schema.Namespaces, JobKey.DefaultNamespace) is null)
            batch.Insert(Schema.Namespaces, new Namespace { Name = JobKey.DefaultNamespace, Description = "Default shared namespace" });
        foreach (var pool in Pools.Where(pool => snapshot.Find(Schema.NodePools, pool.Name) is null)) batch.Insert(Schema.NodePools, pool);
        if (snapshot.Find(Schema.SchedulerConfigurations, Schema.SchedulerKey) is null)
            batch.Insert(Schema.SchedulerConfigurations, Settings);
        return batch;
    }
}
