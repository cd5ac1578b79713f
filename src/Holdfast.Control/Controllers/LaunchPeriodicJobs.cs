using Holdfast.Control.Commands;
using Holdfast.Control.Queries;
using Holdfast.Control.Runtime;
using Holdfast.Control.Writing;
using Holdfast.Store;
using Holdfast.Store.Tables;
using Microsoft.Extensions.Logging;

namespace Holdfast.Control.Controllers;

/// <summary>
/// Starts the children of periodic jobs at their times. Of times that were missed while no server ran, the latest is made up for. Where overlap
/// is prohibited, a time at which an earlier child still runs is passed over.
/// </summary>
internal sealed class LaunchPeriodicJobs(CommandContext context, ILogger log) : IController
{
    private readonly LaunchPeriodicJob _launch = new(context);

    /// <summary>Times that were passed over: no child tells of them.</summary>
    private readonly Dictionary<JobKey, DateTimeOffset> _passedOver = [];

    public string Name => nameof(LaunchPeriodicJobs);

    public IReadOnlyList<Table> Reads { get; } = [Schema.Jobs];

    public IReadOnlyList<Table> Writes { get; } = [Schema.Jobs, Schema.JobVersions, Schema.Evaluations];

    public TimeSpan Sweep => TimeSpan.FromMinutes(1);

    public async ValueTask<ControllerReport> RunAsync(CancellationToken ct)
    {
        var snapshot = context.Writer.Current;
        var periodic = snapshot.All(Schema.Jobs).Where(job => job is { Periodic: not null, Stop: not true }).ToList();
        var launched = 0;
        DateTimeOffset? due = null;
        foreach (var job in periodic)
        {
            if (LatestDue(snapshot, job) is { } launch && await LaunchAsync(snapshot, job, launch, ct)) launched++;
            if (PeriodicLaunches.NextAfter(job, context.Now) is { } next && (due is null || next < due)) due = next;
        }
        return new($"{periodic.Count} jobs are periodic, {launched} launched", due);
    }

    private DateTimeOffset? LatestDue(Snapshot snapshot, Job job)
    {
        var last = PeriodicLaunches.LastOf(snapshot, job);
        if (_passedOver.GetValueOrDefault(job.Key()) is var passed && passed > last) last = passed;
        DateTimeOffset? latest = null;
        for (var next = PeriodicLaunches.NextAfter(job, last); next <= context.Now; next = PeriodicLaunches.NextAfter(job, next.Value)) latest = next;
        return latest;
    }

    private async ValueTask<bool> LaunchAsync(Snapshot snapshot, Job job, DateTimeOffset launch, CancellationToken ct)
    {
        if (job.Periodic!.ProhibitOverlap == true && snapshot.ChildrenOf(job.Key()).Any(child => snapshot.WithStatus(child).Status != JobStatus.Dead))
        {
            _passedOver[job.Key()] = launch;
            log.LogInformation("Job {Job} was not launched at {Launch}: an earlier launch still runs", job.ID, launch);
            return false;
        }
        var result = await _launch.RunAsync(job.Key(), launch, ct);
        if (!result.TryGet(out _, out var fault)) log.LogWarning("Job {Job} was not launched at {Launch}: {Fault}", job.ID, launch, fault);
        return result.Fault is null;
    }
}
