using Holdfast.Control.Queries;
using Holdfast.Store;
using Holdfast.Store.Tables;

namespace Holdfast.Api.Searching;

/// <summary>Finds names by a part of them, whatever its case; the best place first: where the part stands, then by name.</summary>
internal static class FuzzySearch
{
    private static readonly (string Context, Func<Snapshot, string, IEnumerable<FuzzyMatch>> Names)[] s_contexts =
    [
        (SearchContext.Jobs, static (snapshot, @namespace) => snapshot.JobsIn(@namespace).Select(job => Match(job.Name, job.Namespace, job.ID))),
        (SearchContext.Groups, static (snapshot, @namespace) =>
            from job in snapshot.JobsIn(@namespace)
            from @group in job.TaskGroups.OrEmpty()
            select Match(@group.Name, job.Namespace, job.ID)),
        (SearchContext.Tasks, static (snapshot, @namespace) =>
            from job in snapshot.JobsIn(@namespace)
            from @group in job.TaskGroups.OrEmpty()
            from task in @group.Tasks.OrEmpty()
            select Match(task.Name, job.Namespace, job.ID, @group.Name)),
        (SearchContext.Services, static (snapshot, @namespace) =>
            from job in snapshot.JobsIn(@namespace)
            from @group in job.TaskGroups.OrEmpty()
            from service in @group.Services.OrEmpty()
            select Match(service.Name, job.Namespace, job.ID, @group.Name)),
        (SearchContext.Allocations, static (snapshot, @namespace) =>
            snapshot.AllocationsIn(@namespace).Select(allocation => Match(allocation.Name, allocation.Namespace, allocation.ID))),
        (SearchContext.Nodes, static (snapshot, _) => snapshot.NodesWithPrefix().Select(node => Match(node.Name, node.ID))),
        (SearchContext.NodePools, static (snapshot, _) => snapshot.All(Schema.NodePools).Select(pool => Match(pool.Name))),
        (SearchContext.Namespaces, static (snapshot, _) => snapshot.All(Schema.Namespaces).Select(@namespace => Match(@namespace.Name))),
    ];

    // What belongs to a job is found by asking for jobs too.
    private static readonly string[] s_ofJobs = [SearchContext.Groups, SearchContext.Tasks, SearchContext.Services];

    /// <exception cref="FaultException">There is no such context.</exception>
    public static Findings<FuzzyMatch> Find(Snapshot snapshot, string @namespace, string text, string context)
    {
        var rows = s_contexts.Where(row => context is "" or SearchContext.All || row.Context == context || (context == SearchContext.Jobs && s_ofJobs.Contains(row.Context))).ToList();
        if (rows.Count == 0) throw UnknownContext.Of(context, s_contexts.Select(row => row.Context));
        return Findings<FuzzyMatch>.Of(rows.Select(row => (row.Context, Best(row.Names(snapshot, @namespace), text))));
    }

    private static IEnumerable<FuzzyMatch> Best(IEnumerable<FuzzyMatch> names, string text) =>
        from name in names
        let place = name.ID.IndexOf(text, StringComparison.OrdinalIgnoreCase)
        where place >= 0
        orderby place, name.ID
        select name;

    private static FuzzyMatch Match(string? name, params ReadOnlySpan<string?> scope)
    {
        var parts = new List<string>(scope.Length);
        foreach (var part in scope) parts.Add(part ?? "");
        return new() { ID = name ?? "", Scope = parts.ToValueList() };
    }
}
