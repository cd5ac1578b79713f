using Holdfast.Control.Intake;
using Holdfast.Control.Writing;

namespace Holdfast.Control.Commands;

/// <summary>
/// What users do to jobs. Each command is one or more transactions that are valid each by itself, and returns once it is durable and visible
/// in the replica. Unknown jobs are faults of kind NotFound, a specification that is wrong Invalid, one that asks for what this version cannot do
/// Unsupported, and a stale index Conflict.
/// </summary>
public sealed class JobCommands
{
    private readonly CommandContext _context;
    private readonly RegisterJob _register;
    private readonly ChangeJobVersion _versions;
    private readonly TagJobVersion _tags;

    internal JobCommands(CommandContext context)
    {
        (_context, _register, _versions) = (context, new(context), new(context));
        _tags = new(context, _versions);
    }

    /// <summary>Stores the job as a new version, unless nothing in it changed, and makes an evaluation (not for periodic and parameterized jobs).</summary>
    public Task<Result<JobRegisterResponse>> RegisterAsync(JobRegisterRequest request, CancellationToken ct) => _register.RunAsync(request, ct);

    /// <summary>Reports every fault of the job without storing it. Never a fault itself.</summary>
    public JobValidateResponse Validate(JobValidateRequest request) => JobIntake.Report(_context.Writer.Current, request.Job);

    /// <summary>What registering the job would do, without doing it.</summary>
    public Result<JobPlanResponse> Plan(JobPlanRequest request) => new PlanJob(_context).Run(request);

    /// <summary>Stops the job, or with purge forgets it at once. Stopping a stopped job makes an evaluation and changes nothing else.</summary>
    public Task<Result<JobDeregisterResponse>> DeregisterAsync(JobKey key, JobDeregisterOptions options, CancellationToken ct) =>
        new DeregisterJob(_context).RunAsync(key, options, ct);

    /// <summary>Registers an earlier version anew.</summary>
    public Task<Result<JobRegisterResponse>> RevertAsync(string @namespace, JobRevertRequest request, CancellationToken ct) =>
        new RevertJob(_context, _register).RunAsync(new(@namespace, request.JobID), request, ct);

    /// <summary>Marks a version stable or not; the value is the revision.</summary>
    public Task<Result<long>> SetStabilityAsync(string @namespace, JobStabilityRequest request, CancellationToken ct) =>
        _versions.RunAsync(new(@namespace, request.JobID), _ => request.JobVersion, version => version with { Stable = request.Stable }, ct);

    /// <summary>Names a version of the job; the value is the revision.</summary>
    public Task<Result<long>> TagVersionAsync(JobKey key, string tag, TagVersionRequest request, CancellationToken ct) => _tags.TagAsync(key, tag, request, ct);

    /// <summary>Takes a version's name away; the value is the revision.</summary>
    public Task<Result<long>> UntagVersionAsync(JobKey key, string tag, CancellationToken ct) => _tags.UntagAsync(key, tag, ct);

    /// <summary>Makes an evaluation; with ForceReschedule failed allocations are placed anew regardless of their policy.</summary>
    public Task<Result<JobRegisterResponse>> EvaluateAsync(string @namespace, JobEvaluateRequest request, CancellationToken ct) =>
        new EvaluateJob(_context).RunAsync(new(@namespace, request.JobID), request.EvalOptions.ForceReschedule, ct);

    /// <summary>Starts a periodic job now, beside its schedule; the value is the evaluation of the child job.</summary>
    public Task<Result<Evaluation>> ForcePeriodicAsync(JobKey key, CancellationToken ct) => new LaunchPeriodicJob(_context).RunAsync(key, _context.Now, ct);

    /// <summary>Starts a parameterized job with a payload and metadata. The same idempotency token gives the same child while it is kept.</summary>
    public Task<Result<JobDispatchResponse>> DispatchAsync(string @namespace, JobDispatchRequest request, string idempotencyToken, CancellationToken ct) =>
        new DispatchJob(_context).RunAsync(new(@namespace, request.JobID), request, idempotencyToken, ct);
}

/// <summary>How a job is stopped.</summary>
/// <param name="Purge">Forget it at once rather than when it is collected.</param>
/// <param name="Global">In all regions; there is one.</param>
/// <param name="EvalPriority">Of the evaluation, 0 for the job's own.</param>
/// <param name="NoShutdownDelay">Skip shutdown delays of groups and tasks.</param>
public sealed record JobDeregisterOptions(bool Purge = false, bool Global = false, int EvalPriority = 0, bool NoShutdownDelay = false);
