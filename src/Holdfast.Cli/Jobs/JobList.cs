using Holdfast.Cli.Invocation;
using Holdfast.Cli.Output;

namespace Holdfast.Cli.Jobs;

/// <summary>Jobs as a table.</summary>
internal static class JobList
{
    internal static async Task<int> WriteAsync(Call call, Shape shape, CancellationToken cancellation)
    {
        var jobs = (await call.Client.Jobs.ListAsync(null, cancellation)).Value;
        if (shape.WriteList(call, jobs)) return ExitCodes.Success;
        if (jobs.Count == 0)
        {
            call.Line("No running jobs");
            return ExitCodes.Success;
        }
        Write(call, jobs);
        return ExitCodes.Success;
    }

    internal static void Write(Call call, IEnumerable<JobListStub> jobs)
    {
        var spaces = call.Client.Options.Namespace == "*";
        var when = new When(call.Around.Clock, absolute: true);
        var titles = new[] { "ID", "Namespace", "Type", "Priority", "Status", "Submit Date" };
        var table = new Columns([.. titles.Where(title => spaces || title != "Namespace")]);
        foreach (var job in jobs)
        {
            string[] cells = [job.ID, job.Namespace, TypeOf(job), $"{job.Priority}", StatusOf(job.Status, job.Stop), when.Text(job.SubmitTime)];
            table.Add([.. cells.Where((_, i) => spaces || i != 1)]);
        }
        table.Write(call.Out, call.Paint);
    }

    internal static string StatusOf(string status, bool stopped) => status == JobStatus.Dead && stopped ? "dead (stopped)" : status;

    private static string TypeOf(JobListStub job) => job.Type + (job.Periodic ? "/periodic" : "") + (job.ParameterizedJob ? "/parameterized" : "");
}
