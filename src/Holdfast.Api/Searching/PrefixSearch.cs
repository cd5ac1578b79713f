using Holdfast.Control.Queries;
using Holdfast.Store;
using Holdfast.Store.Tables;

namespace Holdfast.Api.Searching;

/// <summary>Finds ids by how they begin.</summary>
internal static class PrefixSearch
{
    private static readonly (string Context, Func<Snapshot, string, string, IEnumerable<string>> Find)[] s_contexts =
    [
        (SearchContext.Jobs, static (snapshot, @namespace, prefix) => snapshot.JobsIn(@namespace, prefix).Select(job => job.ID)),
        (SearchContext.Evaluations, static (snapshot, @namespace, prefix) => snapshot.EvaluationsIn(@namespace, prefix).Select(evaluation => evaluation.ID)),
        (SearchContext.Allocations, static (snapshot, @namespace, prefix) => snapshot.AllocationsIn(@namespace, prefix).Select(allocation => allocation.ID)),
        (SearchContext.Nodes, static (snapshot, _, prefix) => snapshot.NodesWithPrefix(prefix).Select(node => node.ID)),
        (SearchContext.NodePools, static (snapshot, _, prefix) => snapshot.WithPrefix(Schema.NodePools, prefix).Select(pool => pool.Name)),
        (SearchContext.Namespaces, static (snapshot, _, prefix) => snapshot.WithPrefix(Schema.Namespaces, prefix).Select(@namespace => @namespace.Name)),
        (SearchContext.Deployments, static (snapshot, @namespace, prefix) => snapshot.WithPrefix(Schema.Deployments, prefix)
            .Where(deployment => @namespace == JobQueries.AllNamespaces || deployment.Namespace == @namespace).Select(deployment => deployment.ID)),
    ];

    /// <exception cref="FaultException">There is no such context.</exception>
    public static Findings<string> Find(Snapshot snapshot, string @namespace, string prefix, string context)
    {
        var all = context is "" or SearchContext.All;
        var rows = s_contexts.Where(row => all || row.Context == context).ToList();
        if (rows.Count == 0) throw UnknownContext.Of(context, s_contexts.Select(row => row.Context));
        return Findings<string>.Of(rows.Select(row => (row.Context, row.Find(snapshot, @namespace, prefix))));
    }
}
