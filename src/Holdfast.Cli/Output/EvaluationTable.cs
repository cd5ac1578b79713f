namespace Holdfast.Cli.Output;

/// <summary>Evaluations as a table, in the order given.</summary>
internal static class EvaluationTable
{
    internal static void Write(TextWriter output, IEnumerable<Evaluation> evaluations, Paint paint, bool verbose)
    {
        var table = new Columns("ID", "Priority", "Triggered By", "Job ID", "Namespace", "Node ID", "Status", "Placement Failures");
        foreach (var eval in evaluations)
            table.Add(Ids.Of(eval.ID, verbose), $"{eval.Priority}", eval.TriggeredBy, eval.JobID, eval.Namespace, Ids.Of(eval.NodeID, verbose), eval.Status,
                Failures(eval));
        table.Write(output, paint);
    }

    internal static string Failures(Evaluation eval) =>
        eval.Status == EvalStatus.Blocked ? "N/A - In Progress" : eval.FailedTGAllocs.OrEmpty().Count > 0 ? "true" : "false";
}
