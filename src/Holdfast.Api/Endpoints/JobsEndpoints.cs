using Holdfast.Api.Answers;
using Holdfast.Api.Requests;
using Holdfast.Api.Routing;
using Holdfast.Control.Queries;
using Holdfast.Store;

namespace Holdfast.Api.Endpoints;

internal static class JobsEndpoints
{
    public static readonly Route[] Routes =
    [
        Route.Get("/v1/jobs", List),
        Route.Put("/v1/jobs", Register),
        Route.Put("/v1/validate/job", Validate),
    ];

    private static Task List(Call call)
    {
        var withMeta = call.Query.Flag("meta");
        return call.ListByKeyAsync(
            snapshot => snapshot.JobsChangedAt(),
            // Status is derived at some cost: for those that are shown, and for a filter that may ask for it.
            snapshot => call.Query.Filter.Length > 0 ? Jobs(call, snapshot).Select(snapshot.WithStatus) : Jobs(call, snapshot),
            job => Schema.JobKey(job.Namespace, job.ID),
            (snapshot, job) => snapshot.StubOf(job) is var stub && withMeta ? stub : stub with { Meta = null });
    }

    private static IEnumerable<Job> Jobs(Call call, Store.Tables.Snapshot snapshot) => snapshot.JobsIn(call.Namespace, call.Query.Prefix);

    private static async Task Register(Call call) => await RegisterAsync(call, await call.BodyAsync<JobRegisterRequest>());

    /// <summary>A namespace in the query wins over the one in the job.</summary>
    internal static async Task RegisterAsync(Call call, JobRegisterRequest request)
    {
        if (request.Job is null) throw new FaultException(Fault.Invalid("The body must have a Job", "send {\"Job\": {…}}, as 'holdfast job run -output' writes it"));
        var response = (await call.Server.Jobs.RegisterAsync(request with { Job = InNamespace(call, request.Job) }, call.Aborted)).Value;
        call.StampIndex(response.Index);
        await call.JsonAsync(response);
    }

    internal static Job InNamespace(Call call, Job job) =>
        call.Query.Text("namespace") is { Length: > 0 } name && name != JobQueries.AllNamespaces ? job with { Namespace = name } : job;

    private static async Task Validate(Call call)
    {
        var request = await call.BodyAsync<JobValidateRequest>();
        if (request.Job is null) throw new FaultException(Fault.Invalid("The body must have a Job"));
        await call.JsonAsync(call.Server.Jobs.Validate(request with { Job = InNamespace(call, request.Job) }));
    }
}
