using Holdfast.Scheduling;

namespace Holdfast.Control.Links;

/// <summary>Which reports call for a look at the job: a row each, the first that fits names the trigger.</summary>
internal static class ReportTriggers
{
    private static readonly Row[] Rows =
    [
        new(EvalTrigger.RetryFailedAlloc, report => report.After.ClientStatus == AllocClientStatus.Failed && report.Ended),
        new(EvalTrigger.AllocStop, report => report.Job.Type is JobType.Service or JobType.System && report.Ended),
        new(EvalTrigger.RollingUpdate, report => report.Started && report.RolloutIsUnfinished()),
        new(EvalTrigger.Reconnect, report => report.Before.ClientStatus == AllocClientStatus.Unknown && report.After.ClientStatus != AllocClientStatus.Unknown),
    ];

    public static string? Of(Report report) => Rows.FirstOrDefault(row => row.Fits(report))?.Trigger;

    /// <param name="RolloutIsUnfinished">Whether allocations of earlier versions wait until those of the newest run.</param>
    public sealed record Report(Allocation Before, Allocation After, Job Job, Func<bool> RolloutIsUnfinished)
    {
        /// <summary>It is over although servers want it to run.</summary>
        public bool Ended => After.ClientTerminal && !Before.ClientTerminal && !After.ServerTerminal;

        public bool Started => After.ClientStatus == AllocClientStatus.Running && Before.ClientStatus != AllocClientStatus.Running;
    }

    private sealed record Row(string Trigger, Func<Report, bool> Fits);
}
