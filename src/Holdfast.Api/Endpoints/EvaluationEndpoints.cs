using Holdfast.Api.Answers;
using Holdfast.Api.Filters;
using Holdfast.Api.Requests;
using Holdfast.Api.Routing;
using Holdfast.Control.Queries;
using Holdfast.Store;
using Holdfast.Store.Tables;

namespace Holdfast.Api.Endpoints;

internal static class EvaluationEndpoints
{
    public static readonly Route[] Routes =
    [
        Route.Get("/v1/evaluations", List),
        Route.Delete("/v1/evaluations", Delete),
        Route.Get("/v1/evaluations/count", Count),
        Route.Get("/v1/evaluation/{id}", Get),
        Route.Get("/v1/evaluation/{id}/allocations", Allocations),
    ];

    private static Task List(Call call) => call.ListByCreationAsync(
        snapshot => snapshot.ChangedAt(Schema.Evaluations),
        snapshot => Wanted(call, snapshot),
        evaluation => new(evaluation.CreateIndex, evaluation.ID),
        (_, evaluation) => evaluation);

    private static async Task Count(Call call)
    {
        var filter = FilterOf(call.Query.Filter);
        var snapshot = await call.SnapshotAsync(static snapshot => snapshot.ChangedAt(Schema.Evaluations));
        var count = Wanted(call, snapshot).Count(evaluation => filter?.Holds(snapshot, evaluation) != false);
        await call.JsonAsync(new EvalCountResponse { Count = count, Index = snapshot.Revision, KnownLeader = true });
    }

    private static Task Get(Call call) => call.OneAsync(
        snapshot => snapshot.ChangedAt(Schema.Evaluations, call["id"]),
        snapshot => snapshot.FindEvaluation(call["id"], call.Query.Flag("related")),
        $"There is no evaluation {call["id"]}");

    private static Task Allocations(Call call) => call.ListByCreationAsync(
        snapshot => snapshot.ChangedAt(Schema.AllocationsByEvaluation, call["id"]),
        snapshot => snapshot.AllocationsOfEvaluation(call["id"]),
        allocation => new(allocation.CreateIndex, allocation.ID),
        (snapshot, allocation) => snapshot.StubOf(allocation));

    private static async Task Delete(Call call)
    {
        var request = await call.BodyAsync<EvalDeleteRequest>();
        var ids = request.EvalIDs.OrEmpty();
        if (ids.Count > 0 == request.Filter.Length > 0)
            throw new FaultException(Fault.Invalid("Which evaluations to delete is told by EvalIDs or by Filter", "give one of the two"));
        var snapshot = call.Server.Current;
        var filter = FilterOf(request.Filter);
        var chosen = filter is null ? [.. ids] : Wanted(call, snapshot).Where(evaluation => filter.Holds(snapshot, evaluation)).Select(evaluation => evaluation.ID).ToList();
        await call.JsonAsync(await call.Server.Evaluations.DeleteAsync(chosen, call.Aborted));
    }

    private static Filter<Evaluation, Evaluation>? FilterOf(string text) => Filter<Evaluation, Evaluation>.Parse(text, static (_, evaluation) => evaluation);

    /// <summary>The parameters job and status are older than filters, and still in use.</summary>
    private static IEnumerable<Evaluation> Wanted(Call call, Snapshot snapshot)
    {
        var (job, status) = (call.Query.Text("job"), call.Query.Text("status"));
        return snapshot.EvaluationsIn(call.Namespace, call.Query.Prefix)
            .Where(evaluation => (job.Length == 0 || evaluation.JobID == job) && (status.Length == 0 || evaluation.Status == status));
    }
}
