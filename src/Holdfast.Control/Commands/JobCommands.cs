namespace Holdfast.Control.Commands;

/// <summary>
/// What users do to jobs. Each command is one or more transactions that are valid each by itself, and returns once it is durable and visible
/// in the replica. Unknown jobs are faults of kind NotFound, a specification that is wrong Invalid, one that asks for what this version cannot do
/// Unsupported, and a stale index Conflict.
/// </summary>
public sealed class JobCommands
{
    /// <summary>Stores the job as a new version, unless nothing in it changed, and makes an evaluation (not for periodic and parameterized jobs).</summary>
    public Task<Result<JobRegisterResponse>> RegisterAsync(JobRegisterRequest request, CancellationToken ct) => throw new NotSupportedException();

    /// <summary>Reports every fault of the job without storing it. Never a fault itself.</summary>
    public JobValidateResponse Validate(JobValidateRequest request) => throw new NotSupportedException();

    /// <summary>What registering the job would do, without doing it.</summary>
    public Result<JobPlanResponse> Plan(JobPlanRequest request) => throw new NotSupportedException();

    /// <summary>Stops the job, or with purge forgets it at once. Stopping a stopped job makes an evaluation and changes nothing else.</summary>
    public Task<Result<JobDeregisterResponse>> DeregisterAsync(JobKey key, JobDeregisterOptions options, CancellationToken ct) => throw new NotSupportedException();

    /// <summary>Registers an earlier version anew.</summary>
    public Task<Result<JobRegisterResponse>> RevertAsync(string @namespace, JobRevertRequest request, CancellationToken ct) => throw new NotSupportedException();

    /// <summary>Marks a version stable or not; the value is the revision.</summary>
    public Task<Result<long>> SetStabilityAsync(string @namespace, JobStabilityRequest request, CancellationToken ct) => throw new NotSupportedException();

    /// <summary>Makes an evaluation; with ForceReschedule failed allocations are placed anew regardless of their policy.</summary>
    public Task<Result<JobRegisterResponse>> EvaluateAsync(string @namespace, JobEvaluateRequest request, CancellationToken ct) => throw new NotSupportedException();

    /// <summary>Starts a periodic job now, beside its schedule; the value is the evaluation of the child job.</summary>
    public Task<Result<Evaluation>> ForcePeriodicAsync(JobKey key, CancellationToken ct) => throw new NotSupportedException();

    /// <summary>Starts a parameterized job with a payload and metadata. The same idempotency token gives the same child while it is kept.</summary>
    public Task<Result<JobDispatchResponse>> DispatchAsync(string @namespace, JobDispatchRequest request, string idempotencyToken, CancellationToken ct) => throw new NotSupportedException();
}

/// <summary>How a job is stopped.</summary>
/// <param name="Purge">Forget it at once rather than when it is collected.</param>
/// <param name="Global">In all regions; there is one.</param>
/// <param name="EvalPriority">Of the evaluation, 0 for the job's own.</param>
/// <param name="NoShutdownDelay">Skip shutdown delays of groups and tasks.</param>
public sealed record JobDeregisterOptions(bool Purge = false, bool Global = false, int EvalPriority = 0, bool NoShutdownDelay = false);
