using Holdfast.Control.Intake;
using Holdfast.Control.Plans;
using Holdfast.Control.Queries;
using Holdfast.Control.Writing;
using Holdfast.Model.Jobs.Comparison;
using Holdfast.Scheduling;
using Holdfast.Store;
using Holdfast.Store.Tables;

namespace Holdfast.Control.Commands;

/// <summary>A dry run: what the scheduler would decide if the job were registered.</summary>
internal sealed class PlanJob(CommandContext context)
{
    public Result<JobPlanResponse> Run(JobPlanRequest request)
    {
        var (snapshot, now) = (context.Writer.Current, context.Now);
        if (!JobIntake.Admit(snapshot, request.Job).TryGet(out var admitted, out var fault)) return fault;
        var existing = snapshot.Find(Schema.Jobs, Schema.JobKey(admitted.Job.Namespace, admitted.Job.ID));
        if (RegistrationRules.Check(snapshot, existing, admitted.Job, new()) is { } refusal) return refusal;
        var job = Proposed(existing, admitted.Job with { Stop = false }, now);
        var answer = new JobPlanResponse
        {
            JobModifyIndex = existing?.JobModifyIndex ?? 0,
            CreatedEvals = [],
            Warnings = admitted.WarningText,
            NextPeriodicLaunch = PeriodicLaunches.NextAfter(job, now) ?? default,
        };
        return job.OnlyStartsOthers() ? answer with { Annotations = new(), FailedTGAllocs = ValueMap<AllocationMetric>.Empty } : Decided(answer, snapshot, job, now);
    }

    /// <summary>An unchanged job is planned as it is registered, so that nothing seems to change.</summary>
    private static Job Proposed(Job? existing, Job job, DateTimeOffset now)
    {
        if (existing is not null && !JobComparison.SpecChanged(existing, job)) return existing;
        return job with { Version = (existing?.Version ?? -1) + 1, SubmitTime = now.ToUnixNanoseconds(), CreateIndex = existing?.CreateIndex ?? 0 };
    }

    private static JobPlanResponse Decided(JobPlanResponse answer, Snapshot snapshot, Job job, DateTimeOffset now)
    {
        var evaluation = NewEvaluation.For(job, EvalTrigger.JobRegister, now) with { AnnotatePlan = true };
        var plan = Scheduler.Decide(new ProposedWorld(new SnapshotWorld(snapshot, now), job), evaluation, new Dice((ulong)snapshot.Revision));
        return answer with
        {
            Annotations = plan.Annotations,
            FailedTGAllocs = plan.FailedTGAllocs,
            CreatedEvals = plan.Followups,
        };
    }
}
