namespace Holdfast.Cli.Output;

/// <summary>Allocations as a table, newest first.</summary>
internal static class AllocationTable
{
    internal static void Write(TextWriter output, IEnumerable<AllocationListStub> allocations, When when, Paint paint, bool verbose)
    {
        var table = verbose
            ? new Columns("ID", "Eval ID", "Node ID", "Node Name", "Task Group", "Version", "Desired", "Status", "Created", "Modified")
            : new Columns("ID", "Node ID", "Task Group", "Version", "Desired", "Status", "Created", "Modified");
        foreach (var alloc in allocations.OrderByDescending(alloc => alloc.CreateTime).ThenByDescending(alloc => alloc.CreateIndex)
            .ThenBy(alloc => alloc.Name, StringComparer.Ordinal))
            table.Add(verbose ? Verbose(alloc, when) : Short(alloc, when));
        if (table.Count == 0) output.WriteLine("No allocations placed");
        else table.Write(output, paint);
    }

    private static string[] Short(AllocationListStub alloc, When when) =>
    [
        Ids.Of(alloc.ID, false), Ids.Of(alloc.NodeID, false), alloc.TaskGroup, $"{alloc.JobVersion}", alloc.DesiredStatus, alloc.ClientStatus,
        when.Text(alloc.CreateTime), when.Text(alloc.ModifyTime),
    ];

    private static string[] Verbose(AllocationListStub alloc, When when) =>
    [
        alloc.ID, alloc.EvalID, alloc.NodeID, alloc.NodeName, alloc.TaskGroup, $"{alloc.JobVersion}", alloc.DesiredStatus, alloc.ClientStatus,
        when.Text(alloc.CreateTime), when.Text(alloc.ModifyTime),
    ];
}
