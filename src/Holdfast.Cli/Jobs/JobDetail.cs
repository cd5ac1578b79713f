using Holdfast.Cli.Invocation;
using Holdfast.Cli.Output;
using Holdfast.Client;

namespace Holdfast.Cli.Jobs;

/// <summary>The parts of a job's status page.</summary>
internal sealed class JobDetail(Call call, Job job, QueryOptions options, bool verbose)
{
    private readonly When _when = call.When(verbose);

    internal void WriteBasics(JobListStub stub) => new Fields()
        .Add("ID", job.ID)
        .Add("Name", job.Name)
        .Add("Submit Date", call.When(verbose: true).Text(job.SubmitTime ?? 0))
        .Add("Type", job.Type ?? "")
        .Add("Priority", $"{job.Priority}")
        .Add("Datacenters", string.Join(',', job.Datacenters.OrEmpty()))
        .Add("Namespace", job.Namespace ?? "")
        .Add("Node Pool", job.NodePool ?? "")
        .Add("Status", JobList.StatusOf(job.Status ?? "", job.Stop == true))
        .Add("Periodic", Lower(stub.Periodic))
        .Add("Parameterized", Lower(stub.ParameterizedJob))
        .Add("Version", $"{job.Version}")
        .AddIf(verbose, "Modify Index", $"{job.JobModifyIndex}")
        .AddIf(job.StatusDescription is { Length: > 0 }, "Status Description", job.StatusDescription ?? "")
        .Write(call.Out, call.Paint);

    internal async Task WriteSummaryAsync(CancellationToken cancellation)
    {
        var summary = (await call.Client.Jobs.SummaryAsync(job.ID, options, cancellation)).Value;
        if (summary.Children is { } children && job.ParentID is null or "" && (job.Periodic is not null || job.ParameterizedJob is not null))
        {
            call.Title("Children Job Summary");
            new Columns("Pending", "Running", "Dead").Add($"{children.Pending}", $"{children.Running}", $"{children.Dead}").Write(call.Out, call.Paint);
            return;
        }
        call.Title("Summary");
        var table = new Columns("Task Group", "Queued", "Starting", "Running", "Failed", "Complete", "Lost", "Unknown");
        foreach (var (group, counts) in summary.Summary.OrEmpty())
            table.Add(group, $"{counts.Queued}", $"{counts.Starting}", $"{counts.Running}", $"{counts.Failed}", $"{counts.Complete}", $"{counts.Lost}",
                $"{counts.Unknown}");
        table.Write(call.Out, call.Paint);
    }

    /// <summary>The evaluations when asked for, and in any case what the newest could not place.</summary>
    internal async Task WriteEvaluationsAsync(bool all, CancellationToken cancellation)
    {
        var evaluations = (await call.Client.Jobs.EvaluationsAsync(job.ID, options, cancellation)).Value.OrderByDescending(eval => eval.CreateIndex).ToList();
        if (all && evaluations.Count > 0)
        {
            call.Title("Evaluations");
            EvaluationTable.Write(call.Out, evaluations, call.Paint, verbose);
        }
        var unplaced = evaluations.FirstOrDefault(eval => eval.Status == EvalStatus.Blocked) ?? evaluations
            .FirstOrDefault(eval => eval.Status == EvalStatus.Complete);
        if (job.Stop == true || unplaced?.FailedTGAllocs.OrEmpty().Count is null or 0) return;
        call.Title("Placement Failure");
        foreach (var line in PlacementText.Lines(unplaced.FailedTGAllocs)) call.Line(line);
    }

    internal async Task WriteAllocationsAsync(bool all, CancellationToken cancellation)
    {
        var allocations = (await call.Client.Jobs.AllocationsAsync(job.ID, all, options, cancellation)).Value;
        call.Title("Allocations");
        AllocationTable.Write(call.Out, allocations, _when, call.Paint, verbose);
    }

    private static string Lower(bool flag) => flag ? "true" : "false";
}
