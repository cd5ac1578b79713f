using Holdfast.Control.Intake;
using Holdfast.Control.Queries;
using Holdfast.Control.Writing;
using Holdfast.Model.Jobs.Comparison;
using Holdfast.Store;
using Holdfast.Store.Documents;
using Holdfast.Store.Tables;

namespace Holdfast.Control.Commands;

/// <summary>Stores a job as its next version, with its source, and an evaluation that carries it out.</summary>
internal sealed class RegisterJob(CommandContext context)
{
    /// <summary>Larger sources are not kept; the job is.</summary>
    private const int MaxSourceLength = 1 << 20;

    public Task<Result<JobRegisterResponse>> RunAsync(JobRegisterRequest request, CancellationToken ct) =>
        context.Writer.RunAsync(snapshot => Decide(snapshot, request), ct);

    private Result<Change<JobRegisterResponse>> Decide(Snapshot snapshot, JobRegisterRequest request)
    {
        if (!JobIntake.Admit(snapshot, request.Job).TryGet(out var admitted, out var fault)) return fault;
        var existing = snapshot.Find(Schema.Jobs, Schema.JobKey(admitted.Job.Namespace, admitted.Job.ID));
        var refusal = RegistrationRules.Check(snapshot, existing, admitted.Job, request);
        if (refusal is not null) return refusal;
        var job = KeptCounts.Keep(existing, admitted.Job, request) with { Stop = false };
        return existing is not null && !JobComparison.SpecChanged(existing, job)
            ? Unchanged(existing, request, admitted.WarningText)
            : Changed(snapshot, existing, job, request, admitted.WarningText);
    }

    private Change<JobRegisterResponse> Unchanged(Job existing, JobRegisterRequest request, string warnings)
    {
        var batch = new WriteBatch().ExpectExists(Schema.Jobs, Schema.JobKey(existing.Namespace, existing.ID));
        var evaluation = AddEvaluation(batch, existing, request);
        return new(batch, revision => Answer(evaluation, existing.JobModifyIndex ?? 0, revision, warnings));
    }

    private Change<JobRegisterResponse> Changed(Snapshot snapshot, Job? existing, Job given, JobRegisterRequest request, string warnings)
    {
        var batch = new WriteBatch().ExpectExists(Schema.Namespaces, given.Namespace!);
        var job = new JobVersions(snapshot, context.Options).Write(batch, existing, given, context.Now);
        AddSubmission(batch, job, request.Submission);
        var evaluation = AddEvaluation(batch, job, request);
        return new(batch, revision => Answer(evaluation, revision, revision, warnings));
    }

    private static void AddSubmission(WriteBatch batch, Job job, JobSubmission? submission)
    {
        if (submission is not { Source: { Length: > 0 and <= MaxSourceLength } }) return;
        batch.Put(Schema.JobSubmissions, new StoredSubmission { Namespace = job.Namespace!, JobID = job.ID, Version = job.Version ?? 0, Submission = submission });
    }

    /// <summary>Periodic and parameterized jobs only start others; there is nothing to evaluate.</summary>
    private Evaluation? AddEvaluation(WriteBatch batch, Job job, JobRegisterRequest request)
    {
        if (job.OnlyStartsOthers()) return null;
        var evaluation = NewEvaluation.For(job, EvalTrigger.JobRegister, context.Now, request.EvalPriority);
        batch.Put(Schema.Evaluations, evaluation);
        return evaluation;
    }

    private static JobRegisterResponse Answer(Evaluation? evaluation, long jobModifyIndex, long revision, string warnings) => new()
    {
        EvalID = evaluation?.ID ?? "",
        EvalCreateIndex = evaluation is null ? 0 : revision,
        JobModifyIndex = jobModifyIndex,
        Warnings = warnings,
        Index = revision,
        KnownLeader = true,
    };
}
