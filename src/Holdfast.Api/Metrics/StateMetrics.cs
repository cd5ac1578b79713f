using Holdfast.Control.Queries;
using Holdfast.Store;
using Holdfast.Store.Tables;

namespace Holdfast.Api.Metrics;

/// <summary>Counts of what is in the cluster, taken from a snapshot when asked for. Names are Nomad's where the meaning is.</summary>
internal static class StateMetrics
{
    private static readonly string[] s_jobStatuses = [JobStatus.Pending, JobStatus.Running, JobStatus.Dead];
    private static readonly string[] s_evalStatuses = [EvalStatus.Pending, EvalStatus.Blocked, EvalStatus.Complete, EvalStatus.Failed, EvalStatus.Canceled];
    private static readonly string[] s_nodeStatuses = [NodeStatus.Ready, NodeStatus.Down, NodeStatus.Initializing];

    private static readonly string[] s_allocStatuses =
        [AllocClientStatus.Pending, AllocClientStatus.Running, AllocClientStatus.Complete, AllocClientStatus.Failed, AllocClientStatus.Lost, AllocClientStatus.Unknown];

    private static readonly (string Name, Func<TaskGroupSummary, int> Count)[] s_summary =
    [
        ("queued", group => group.Queued),
        ("complete", group => group.Complete),
        ("failed", group => group.Failed),
        ("running", group => group.Running),
        ("starting", group => group.Starting),
        ("lost", group => group.Lost),
        ("unknown", group => group.Unknown),
    ];

    public static IEnumerable<SeriesState> Of(Snapshot snapshot, string localNode) =>
        [.. Jobs(snapshot), .. Evaluations(snapshot), .. Allocations(snapshot, localNode), .. Nodes(snapshot)];

    private static IEnumerable<SeriesState> Jobs(Snapshot snapshot)
    {
        var jobs = snapshot.JobsIn(JobQueries.AllNamespaces).Select(snapshot.WithStatus).ToList();
        var counts = jobs.CountBy(job => job.Status!).ToDictionary();
        return s_jobStatuses.Select(status => SeriesState.Gauge($"nomad.nomad.job_status.{status}", counts.GetValueOrDefault(status)))
            .Concat(jobs.SelectMany(job => Summary(snapshot, job)));
    }

    private static IEnumerable<SeriesState> Summary(Snapshot snapshot, Job job) =>
        from @group in snapshot.SummaryOf(job).Summary.OrEmpty()
        let labels = Labels(("exported_job", job.ID), ("namespace", job.Namespace ?? ""), ("task_group", @group.Key))
        from row in s_summary
        select SeriesState.Gauge($"nomad.nomad.job_summary.{row.Name}", row.Count(@group.Value), labels);

    private static IEnumerable<SeriesState> Evaluations(Snapshot snapshot)
    {
        int Count(string status) => snapshot.Where(Schema.EvaluationsByStatus, status).Count;
        yield return SeriesState.Gauge("nomad.nomad.broker.total_pending", Count(EvalStatus.Pending));
        yield return SeriesState.Gauge("nomad.nomad.blocked_evals.total_blocked", Count(EvalStatus.Blocked));
        foreach (var status in s_evalStatuses) yield return SeriesState.Gauge("holdfast.evaluations", Count(status), Labels(("status", status)));
    }

    private static IEnumerable<SeriesState> Allocations(Snapshot snapshot, string localNode)
    {
        var all = snapshot.All(Schema.Allocations).CountBy(allocation => allocation.ClientStatus).ToDictionary();
        foreach (var status in s_allocStatuses) yield return SeriesState.Gauge("holdfast.allocations", all.GetValueOrDefault(status), Labels(("status", status)));
        if (snapshot.FindNode(localNode) is not { } node) yield break;
        var here = snapshot.AllocationsOnNode(localNode).CountBy(allocation => allocation.ClientStatus).ToDictionary();
        var labels = Labels(("node_id", node.ID), ("datacenter", node.Datacenter), ("node_class", node.NodeClass), ("node_pool", node.NodePool));
        foreach (var status in s_allocStatuses) yield return SeriesState.Gauge($"nomad.client.allocs.{status}", here.GetValueOrDefault(status), labels);
    }

    private static IEnumerable<SeriesState> Nodes(Snapshot snapshot)
    {
        var counts = snapshot.All(Schema.Nodes).CountBy(node => node.Status).ToDictionary();
        return s_nodeStatuses.Select(status => SeriesState.Gauge("holdfast.nodes", counts.GetValueOrDefault(status), Labels(("status", status))));
    }

    private static ValueMap<string> Labels(params ReadOnlySpan<(string Name, string Value)> labels)
    {
        var entries = new List<KeyValuePair<string, string>>(labels.Length);
        foreach (var (name, value) in labels) entries.Add(new(name, value));
        return entries.ToValueMap();
    }
}
