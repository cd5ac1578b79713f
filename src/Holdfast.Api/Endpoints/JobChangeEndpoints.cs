using Holdfast.Api.Answers;
using Holdfast.Api.Requests;
using Holdfast.Api.Routing;
using Holdfast.Control.Commands;

namespace Holdfast.Api.Endpoints;

/// <summary>What can be done to one job.</summary>
internal static class JobChangeEndpoints
{
    public static readonly Route[] Routes =
    [
        Route.Put("/v1/job/{job*}", Register),
        Route.Delete("/v1/job/{job*}", Deregister),
        Route.Put("/v1/job/{job*}/plan", Plan),
        Route.Put("/v1/job/{job*}/evaluate", Evaluate),
        Route.Put("/v1/job/{job*}/dispatch", Dispatch),
        Route.Put("/v1/job/{job*}/dispatch/payload", DispatchPayload),
        Route.Put("/v1/job/{job*}/revert", Revert),
        Route.Put("/v1/job/{job*}/stable", Stable),
        Route.Put("/v1/job/{job*}/periodic/force", PeriodicForce),
        Route.Put("/v1/job/{job*}/versions/{tag}/tag", Tag),
        Route.Delete("/v1/job/{job*}/versions/{tag}/tag", Untag),
    ];

    private static async Task Register(Call call)
    {
        var request = await call.BodyAsync<JobRegisterRequest>();
        SameJob(call, request.Job?.ID);
        await JobsEndpoints.RegisterAsync(call, request);
    }

    private static async Task Deregister(Call call)
    {
        var query = call.Query;
        var options = new JobDeregisterOptions(query.Flag("purge"), query.Flag("global"), (int)query.Number("eval_priority"), query.Flag("no_shutdown_delay"));
        var response = (await call.Server.Jobs.DeregisterAsync(call.Key(), options, call.Aborted)).Value;
        call.StampIndex(response.Index);
        await call.JsonAsync(response);
    }

    private static async Task Plan(Call call)
    {
        var request = await call.BodyAsync<JobPlanRequest>();
        if (request.Job is null) throw new FaultException(Fault.Invalid("The body must have a Job"));
        SameJob(call, request.Job.ID);
        await call.JsonAsync(call.Server.Jobs.Plan(request with { Job = JobsEndpoints.InNamespace(call, request.Job) }));
    }

    private static async Task Evaluate(Call call)
    {
        var request = await call.OptionalBodyAsync<JobEvaluateRequest>() ?? new();
        await AnswerAsync(call, await call.Server.Jobs.EvaluateAsync(call.Namespace, request with { JobID = call["job"] }, call.Aborted));
    }

    private static async Task Dispatch(Call call)
    {
        var request = await call.OptionalBodyAsync<JobDispatchRequest>() ?? new();
        await DispatchAsync(call, request);
    }

    /// <summary>The body is the payload itself.</summary>
    private static async Task DispatchPayload(Call call)
    {
        using var payload = new MemoryStream();
        await call.Http.Request.Body.CopyToAsync(payload, call.Aborted);
        await DispatchAsync(call, new() { Payload = payload.ToArray() });
    }

    private static async Task DispatchAsync(Call call, JobDispatchRequest request)
    {
        var token = call.Query.Text("idempotency_token");
        var response = (await call.Server.Jobs.DispatchAsync(call.Namespace, request with { JobID = call["job"] }, token, call.Aborted)).Value;
        call.StampIndex(response.Index);
        await call.JsonAsync(response);
    }

    private static async Task Revert(Call call)
    {
        var request = await call.BodyAsync<JobRevertRequest>();
        SameJob(call, request.JobID);
        await AnswerAsync(call, await call.Server.Jobs.RevertAsync(call.Namespace, request with { JobID = call["job"] }, call.Aborted));
    }

    private static async Task Stable(Call call)
    {
        var request = await call.BodyAsync<JobStabilityRequest>();
        SameJob(call, request.JobID);
        var index = (await call.Server.Jobs.SetStabilityAsync(call.Namespace, request with { JobID = call["job"] }, call.Aborted)).Value;
        call.StampIndex(index);
        await call.JsonAsync(new JobRegisterResponse { JobModifyIndex = index, Index = index, KnownLeader = true });
    }

    private static async Task PeriodicForce(Call call)
    {
        var evaluation = (await call.Server.Jobs.ForcePeriodicAsync(call.Key(), call.Aborted)).Value;
        await AnswerAsync(call, new JobRegisterResponse
        {
            EvalID = evaluation.ID, EvalCreateIndex = evaluation.CreateIndex, JobModifyIndex = evaluation.JobModifyIndex, Index = evaluation.CreateIndex, KnownLeader = true,
        });
    }

    private static async Task Tag(Call call)
    {
        var request = await call.BodyAsync<TagVersionRequest>();
        call.StampIndex((await call.Server.Jobs.TagVersionAsync(call.Key(), call["tag"], request, call.Aborted)).Value);
        await call.JsonAsync(ValueMap<string>.Empty);
    }

    private static async Task Untag(Call call)
    {
        call.StampIndex((await call.Server.Jobs.UntagVersionAsync(call.Key(), call["tag"], call.Aborted)).Value);
        await call.JsonAsync(ValueMap<string>.Empty);
    }

    private static Task AnswerAsync(Call call, Result<JobRegisterResponse> result)
    {
        call.StampIndex(result.Value.Index);
        return call.JsonAsync(result.Value);
    }

    private static void SameJob(Call call, string? id)
    {
        if (!string.IsNullOrEmpty(id) && id != call["job"])
            throw new FaultException(Fault.Invalid($"The path names job {call["job"]}, the body job {id}", "send the body to the path of its job"));
    }
}
