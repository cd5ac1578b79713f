using Holdfast.Api.Answers;
using Holdfast.Api.Requests;
using Holdfast.Api.Routing;
using Holdfast.Control.Queries;
using Holdfast.Store;

namespace Holdfast.Api.Endpoints;

/// <summary>What can be read of one job.</summary>
internal static class JobEndpoints
{
    public static readonly Route[] Routes =
    [
        Route.Get("/v1/job/{job*}", Get),
        Route.Get("/v1/job/{job*}/submission", Submission),
        Route.Get("/v1/job/{job*}/versions", Versions),
        Route.Get("/v1/job/{job*}/allocations", Allocations),
        Route.Get("/v1/job/{job*}/evaluations", Evaluations),
        Route.Get("/v1/job/{job*}/deployments", Deployments),
        Route.Get("/v1/job/{job*}/deployment", LatestDeployment),
        Route.Get("/v1/job/{job*}/summary", Summary),
        Route.Get("/v1/job/{job*}/actions", Actions),
    ];

    /// <summary>The job that a path names.</summary>
    internal static JobKey Key(this Call call) => new(call.Namespace, call["job"]);

    internal static string Missing(this JobKey key) => $"There is no job {key.Id} in namespace {key.Namespace}";

    /// <exception cref="FaultException">There is no such job.</exception>
    internal static Job Job(this Call call) => call.Server.Current.FindJob(call.Key()) ?? throw new FaultException(Fault.NotFound(call.Key().Missing()));

    private static Task Get(Call call)
    {
        var key = call.Key();
        return call.OneAsync(snapshot => snapshot.JobChangedAt(key), snapshot => snapshot.FindJob(key), key.Missing());
    }

    private static Task Submission(Call call)
    {
        var key = call.Key();
        var version = call.Query.Has("version") ? call.Query.Number("version") : call.Job().Version ?? 0;
        return call.OneAsync(
            snapshot => snapshot.ChangedAt(Schema.JobSubmissions),
            snapshot => snapshot.SubmissionOf(key, version),
            $"The source text of job {key.Id}, version {version}, is not kept");
    }

    private static Task Versions(Call call)
    {
        var key = call.Key();
        if (call.Query.Flag("diffs")) throw new FaultException(new(FaultKind.Unsupported, "Differences between versions are not part of this version", "ask with diffs=false"));
        return call.OneAsync(
            snapshot => snapshot.ChangedAt(Schema.JobVersionsByJob, Schema.JobKey(key.Namespace, key.Id)),
            snapshot => snapshot.VersionsOf(key).ToValueList() is { Count: > 0 } versions
                ? new JobVersionsResponse { Versions = versions, Index = snapshot.Revision, KnownLeader = true }
                : null,
            key.Missing());
    }

    private static Task Allocations(Call call)
    {
        var key = call.Key();
        var all = call.Query.Flag("all");
        return call.ListByCreationAsync(
            snapshot => snapshot.ChangedAt(Schema.AllocationsByJob, Schema.JobKey(key.Namespace, key.Id)),
            // Those of an earlier job with the same id were made before this one was.
            snapshot => snapshot.AllocationsOf(key).Where(allocation => all || allocation.CreateIndex >= (snapshot.FindJob(key)?.CreateIndex ?? 0)),
            allocation => new(allocation.CreateIndex, allocation.ID),
            (snapshot, allocation) => snapshot.StubOf(allocation));
    }

    private static Task Evaluations(Call call)
    {
        var key = call.Key();
        return call.ListByCreationAsync(
            snapshot => snapshot.ChangedAt(Schema.EvaluationsByJob, Schema.JobKey(key.Namespace, key.Id)),
            snapshot => snapshot.EvaluationsOf(key),
            evaluation => new(evaluation.CreateIndex, evaluation.ID),
            (_, evaluation) => evaluation);
    }

    private static Task Deployments(Call call)
    {
        var key = call.Key();
        return call.ListByCreationAsync(
            snapshot => snapshot.ChangedAt(Schema.DeploymentsByJob, Schema.JobKey(key.Namespace, key.Id)),
            snapshot => snapshot.DeploymentsOf(key),
            deployment => new(deployment.CreateIndex, deployment.ID),
            (_, deployment) => deployment);
    }

    private static Task LatestDeployment(Call call)
    {
        var key = call.Key();
        return call.OneOrNullAsync(
            snapshot => snapshot.ChangedAt(Schema.DeploymentsByJob, Schema.JobKey(key.Namespace, key.Id)), snapshot => snapshot.LatestDeploymentOf(key));
    }

    private static Task Summary(Call call)
    {
        var key = call.Key();
        return call.OneAsync(
            snapshot => snapshot.JobChangedAt(key), snapshot => snapshot.FindJob(key) is { } job ? snapshot.SummaryOf(job) : null, key.Missing());
    }

    private static Task Actions(Call call) => call.JsonListAsync(
        from @group in call.Job().TaskGroups.OrEmpty()
        from task in @group.Tasks.OrEmpty()
        from action in task.Actions.OrEmpty()
        select new JobActionStub { Name = action.Name, TaskGroupName = @group.Name ?? "", TaskName = task.Name });
}
