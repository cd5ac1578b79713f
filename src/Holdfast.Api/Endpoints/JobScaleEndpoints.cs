using Holdfast.Api.Answers;
using Holdfast.Api.Requests;
using Holdfast.Api.Routing;
using Holdfast.Control.Queries;
using Holdfast.Store.Tables;

namespace Holdfast.Api.Endpoints;

/// <summary>Counts of a job's groups.</summary>
internal static class JobScaleEndpoints
{
    public static readonly Route[] Routes =
    [
        Route.Get("/v1/job/{job*}/scale", Get),
        Route.Put("/v1/job/{job*}/scale", Scale),
    ];

    private static Task Get(Call call)
    {
        var key = call.Key();
        return call.OneAsync(snapshot => snapshot.JobChangedAt(key), snapshot => snapshot.FindJob(key) is { } job ? StatusOf(snapshot, job) : null, key.Missing());
    }

    private static async Task Scale(Call call)
    {
        var request = await call.BodyAsync<ScalingRequest>();
        var job = call.Job();
        var register = new JobRegisterRequest
        {
            Job = Scaled(job, request),
            EnforceIndex = true,
            JobModifyIndex = request.JobModifyIndex > 0 ? request.JobModifyIndex : job.JobModifyIndex ?? 0,
        };
        var response = (await call.Server.Jobs.RegisterAsync(register, call.Aborted)).Value;
        call.StampIndex(response.Index);
        await call.JsonAsync(response);
    }

    private static Job Scaled(Job job, ScalingRequest request)
    {
        var name = request.Target.OrEmpty().GetValueOrDefault(ScalingRequest.GroupTarget, "");
        if (job.TaskGroups.OrEmpty().FirstOrDefault(candidate => candidate.Name == name) is not { } group)
            throw Invalid($"Job {job.ID} has no group \"{name}\"", "name one in Target.Group");
        if (job.Stop == true) throw Invalid($"Job {job.ID} is stopped", "run it again before scaling it");
        if (request.Count is not { } count || request.Error)
            throw new FaultException(new(FaultKind.Unsupported, "Scaling events without a change of count are not kept by this version", "send a Count"));
        if (count < 0) throw Invalid($"Count must not be negative, as {count} is");
        if (group.Scaling?.Max is { } max && count > max) throw Invalid($"Count {count} is more than the {max} that the scaling block of group {name} allows");
        if (group.Scaling?.Min is { } min && count < min) throw Invalid($"Count {count} is less than the {min} that the scaling block of group {name} allows");
        return job with { TaskGroups = job.TaskGroups.OrEmpty().Select(one => one.Name == name ? one with { Count = (int)count } : one).ToValueList() };
    }

    private static JobScaleStatusResponse StatusOf(Snapshot snapshot, Job job) => new()
    {
        JobID = job.ID,
        Namespace = job.Namespace ?? JobKey.DefaultNamespace,
        JobCreateIndex = job.CreateIndex ?? 0,
        JobModifyIndex = job.JobModifyIndex ?? 0,
        JobStopped = job.Stop == true,
        TaskGroups = job.TaskGroups.OrEmpty().ToValueMap(group => group.Name ?? "", group => StatusOf(snapshot, job, group)),
    };

    private static TaskGroupScaleStatus StatusOf(Snapshot snapshot, Job job, TaskGroup group)
    {
        var live = snapshot.AllocationsOf(job.Key())
            .Where(allocation => allocation.TaskGroup == group.Name && allocation.ClientStatus is (AllocClientStatus.Pending or AllocClientStatus.Running)).ToList();
        return new()
        {
            Desired = (int)(group.Count ?? 1),
            Placed = live.Count,
            Running = live.Count(allocation => allocation.ClientStatus == AllocClientStatus.Running),
            Healthy = live.Count(allocation => allocation.DeploymentStatus?.Healthy == true),
            Unhealthy = live.Count(allocation => allocation.DeploymentStatus?.Healthy == false),
            Events = [],
        };
    }

    private static FaultException Invalid(string what, string advice = "") => new(Fault.Invalid(what, advice));
}
