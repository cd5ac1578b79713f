using System.CommandLine;
using Holdfast.Cli.Invocation;
using Holdfast.Cli.JobFiles;
using Holdfast.Cli.Output;

namespace Holdfast.Cli.Jobs;

/// <summary>holdfast job plan.</summary>
internal sealed class JobPlanCommand : ApiCommand
{
    private readonly JobFileFlags _file = new();
    private readonly Option<bool> _diff = Flags.Switch("diff", "Show what differs from the job that is registered; -diff=false leaves it out");
    private readonly Option<bool> _policyOverride = Flags.Switch("policy-override", "Accepted for compatibility");

    internal JobPlanCommand(CommandContext context)
        : base(context, "plan", "Show what running a job file would do, and do nothing")
    {
        _diff.DefaultValueFactory = _ => true;
        Details = "Exit codes: 0 when no allocation would be created or destroyed, 1 when some would, 255 for an error.";
        Examples = ["job plan web.nomad.hcl"];
        Arguments.Add(_file.Argument);
        Add(_diff, _policyOverride);
        Add(_file.Options);
    }

    protected override int FailureCode => ExitCodes.PlanError;

    protected override async Task<int> RunAsync(Call call, CancellationToken cancellation)
    {
        var content = await _file.ReadAsync(call.Given, call.Around, cancellation);
        var request = new JobPlanRequest { Job = content.Job, Diff = call.Get(_diff), PolicyOverride = call.Get(_policyOverride) };
        var plan = await call.Client.Jobs.PlanAsync(request, JobSpace.Of(content.Job), cancellation);
        WriteChanges(call, content.Job, plan);
        WriteVerdict(call, plan);
        if (plan.Warnings.Length > 0) call.Warn($"\nJob warnings:\n{plan.Warnings.TrimEnd()}");
        WriteHint(call, plan);
        return plan.Annotations?.DesiredTGUpdates.OrEmpty().Values.Any(Changes) == true ? ExitCodes.PlanChanges : ExitCodes.Success;
    }

    private static bool Changes(DesiredUpdates counts) =>
        counts.Place + counts.Stop + counts.Migrate + counts.DestructiveUpdate + counts.Canary + counts.Preemptions > 0;

    /// <summary>The difference as a tree where the servers give one, otherwise the counts by group.</summary>
    private void WriteChanges(Call call, Job job, JobPlanResponse plan)
    {
        var updates = plan.Annotations?.DesiredTGUpdates;
        if (call.Get(_diff) && plan.Diff is { } diff)
        {
            foreach (var line in DiffText.Lines(diff, updates, call.Paint)) call.Line(line);
        }
        else
        {
            call.Line($"{(plan.JobModifyIndex == 0 ? "+ " : "")}Job: \"{job.ID}\"");
            foreach (var group in updates.OrEmpty().Keys) call.Line($"Task Group: \"{group}\"{DiffText.Updates(updates, group)}");
        }
        call.Line();
    }

    private static void WriteVerdict(Call call, JobPlanResponse plan)
    {
        call.Line(call.Paint.Strong("Scheduler dry-run:"));
        if (plan.FailedTGAllocs.OrEmpty().Count == 0) call.Line(call.Paint.Good("- All allocations would be placed."));
        else call.Line(call.Paint.Middling("- WARNING: not everything could be placed now."));
        foreach (var line in PlacementText.Lines(plan.FailedTGAllocs)) call.Line($"  {line}");
        if (plan.NextPeriodicLaunch != default)
            call.Line($"- If registered now, the next periodic launch is at {call.When(verbose: true).Absolute(plan.NextPeriodicLaunch)}.");
        foreach (var alloc in plan.Annotations?.PreemptedAllocs.OrEmpty() ?? [])
            call.Line($"- Allocation \"{alloc.ID}\" of job \"{alloc.JobID}\" would be preempted.");
    }

    private void WriteHint(Call call, JobPlanResponse plan)
    {
        call.Line();
        call.Line($"Job Modify Index: {plan.JobModifyIndex}");
        call.Line("To run exactly this plan, and be refused if someone changes the job first:");
        call.Line();
        call.Line($"holdfast job run -check-index {plan.JobModifyIndex} {_file.Words(call.Given)}");
    }
}
