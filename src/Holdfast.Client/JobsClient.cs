using Holdfast.Client.Transport;

namespace Holdfast.Client;

public sealed class JobsClient
{
    private readonly ApiTransport _api;

    internal JobsClient(ApiTransport api) => _api = api;

    public Task<QueryResult<IReadOnlyList<JobListStub>>> ListAsync(QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.ListAsync<JobListStub>("/v1/jobs", options, cancellation);

    public Task<JobRegisterResponse> RegisterAsync(JobRegisterRequest request, QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.SendAsync<JobRegisterRequest, JobRegisterResponse>(HttpMethod.Put, "/v1/jobs", request, options, cancellation);

    /// <summary>Parses a job file on the server, which reads no files.</summary>
    public Task<Job> ParseAsync(JobsParseRequest request, CancellationToken cancellation = default) =>
        _api.SendAsync<JobsParseRequest, Job>(HttpMethod.Put, "/v1/jobs/parse", request, null, cancellation);

    public Task<JobValidateResponse> ValidateAsync(Job job, QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.SendAsync<JobValidateRequest, JobValidateResponse>(HttpMethod.Put, "/v1/validate/job", new() { Job = job }, options, cancellation);

    public Task<JobPlanResponse> PlanAsync(JobPlanRequest request, QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.SendAsync<JobPlanRequest, JobPlanResponse>(HttpMethod.Put, Of(request.Job?.ID ?? "", "plan"), request, options, cancellation);

    public Task<QueryResult<Job>> GetAsync(string id, QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.GetAsync<Job>(Of(id), options, cancellation);

    /// <summary>The source text of a version; the current one when null.</summary>
    public Task<QueryResult<JobSubmission>> SubmissionAsync(
        string id, long? version = null, QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.GetAsync<JobSubmission>(Of(id, "submission"), version is { } number ? options.With("version", number) : options, cancellation);

    public Task<QueryResult<JobVersionsResponse>> VersionsAsync(
        string id, bool diffs = false, QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.GetAsync<JobVersionsResponse>(Of(id, "versions"), options.With("diffs", diffs), cancellation);

    /// <param name="all">Also those of an earlier job with the same id.</param>
    public Task<QueryResult<IReadOnlyList<AllocationListStub>>> AllocationsAsync(
        string id, bool all = false, QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.ListAsync<AllocationListStub>(Of(id, "allocations"), options.With("all", all), cancellation);

    public Task<QueryResult<IReadOnlyList<Evaluation>>> EvaluationsAsync(string id, QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.ListAsync<Evaluation>(Of(id, "evaluations"), options, cancellation);

    public Task<QueryResult<IReadOnlyList<Deployment>>> DeploymentsAsync(
        string id, bool all = false, QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.ListAsync<Deployment>(Of(id, "deployments"), options.With("all", all), cancellation);

    /// <summary>The latest deployment; null when there was none.</summary>
    public Task<QueryResult<Deployment?>> LatestDeploymentAsync(string id, QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.GetOrNullAsync<Deployment>(Of(id, "deployment"), options, cancellation);

    public Task<QueryResult<JobSummary>> SummaryAsync(string id, QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.GetAsync<JobSummary>(Of(id, "summary"), options, cancellation);

    public Task<JobDispatchResponse> DispatchAsync(
        JobDispatchRequest request, string idempotencyToken = "", QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.SendAsync<JobDispatchRequest, JobDispatchResponse>(
            HttpMethod.Put, Of(request.JobID, "dispatch"), request, options.With("idempotency_token", idempotencyToken), cancellation);

    public Task<JobRegisterResponse> RevertAsync(JobRevertRequest request, QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.SendAsync<JobRevertRequest, JobRegisterResponse>(HttpMethod.Put, Of(request.JobID, "revert"), request, options, cancellation);

    public Task StableAsync(JobStabilityRequest request, QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.SendAsync(HttpMethod.Put, Of(request.JobID, "stable"), request, options, cancellation);

    public Task<JobRegisterResponse> EvaluateAsync(JobEvaluateRequest request, QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.SendAsync<JobEvaluateRequest, JobRegisterResponse>(HttpMethod.Put, Of(request.JobID, "evaluate"), request, options, cancellation);

    /// <summary>Launches a periodic job now.</summary>
    public Task<JobRegisterResponse> PeriodicForceAsync(string id, QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.SendAsync<JobRegisterResponse>(HttpMethod.Put, Of(id, "periodic", "force"), options, cancellation);

    /// <summary>Stops a job; with purge it is forgotten too.</summary>
    public Task<JobDeregisterResponse> DeregisterAsync(
        string id, bool purge = false, bool global = false, QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.SendAsync<JobDeregisterResponse>(HttpMethod.Delete, Of(id), options.With("purge", purge).With("global", global), cancellation);

    public Task<QueryResult<JobScaleStatusResponse>> ScaleStatusAsync(string id, QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.GetAsync<JobScaleStatusResponse>(Of(id, "scale"), options, cancellation);

    public Task<JobRegisterResponse> ScaleAsync(string id, ScalingRequest request, QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.SendAsync<ScalingRequest, JobRegisterResponse>(HttpMethod.Put, Of(id, "scale"), request, options, cancellation);

    public Task<QueryResult<IReadOnlyList<JobActionStub>>> ActionsAsync(string id, QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.ListAsync<JobActionStub>(Of(id, "actions"), options, cancellation);

    public Task<QueryResult<IReadOnlyList<ServiceRegistration>>> ServicesAsync(
        string id, QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.ListAsync<ServiceRegistration>(Of(id, "services"), options, cancellation);

    public Task TagVersionAsync(string id, string tag, TagVersionRequest request, QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.SendAsync(HttpMethod.Put, Of(id, "versions", tag, "tag"), request, options, cancellation);

    public Task UntagVersionAsync(string id, string tag, QueryOptions? options = null, CancellationToken cancellation = default) =>
        _api.SendAsync(HttpMethod.Delete, Of(id, "versions", tag, "tag"), options, cancellation);

    private static string Of(string id, params ReadOnlySpan<string> rest) => ApiPath.Of("/v1/job", [id, .. rest]);
}
