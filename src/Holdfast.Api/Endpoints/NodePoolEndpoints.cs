using Holdfast.Api.Answers;
using Holdfast.Api.Requests;
using Holdfast.Api.Routing;
using Holdfast.Control.Queries;
using Holdfast.Store;

namespace Holdfast.Api.Endpoints;

internal static class NodePoolEndpoints
{
    private const string AllPool = "all";

    public static readonly Route[] Routes =
    [
        Route.Get("/v1/node/pools", List),
        Route.Put("/v1/node/pools", Upsert),
        Route.Put("/v1/node/pool", Upsert),
        Route.Get("/v1/node/pool/{pool}", Get),
        Route.Put("/v1/node/pool/{pool}", Upsert),
        Route.Delete("/v1/node/pool/{pool}", Delete),
        Route.Get("/v1/node/pool/{pool}/nodes", Nodes),
        Route.Get("/v1/node/pool/{pool}/jobs", Jobs),
    ];

    private static Task List(Call call) => call.ListByKeyAsync(
        snapshot => snapshot.ChangedAt(Schema.NodePools),
        snapshot => snapshot.WithPrefix(Schema.NodePools, call.Query.Prefix),
        pool => pool.Name,
        (_, pool) => pool);

    private static Task Get(Call call) => call.OneAsync(
        snapshot => snapshot.ChangedAt(Schema.NodePools, call["pool"]), snapshot => snapshot.Find(Schema.NodePools, call["pool"]), Missing(call));

    private static async Task Upsert(Call call)
    {
        var pool = await call.BodyAsync<NodePool>();
        call.StampIndex((await call.Server.NodePools.UpsertAsync(pool, call.Aborted)).Value);
        await call.JsonAsync(ValueMap<string>.Empty);
    }

    private static async Task Delete(Call call)
    {
        call.StampIndex((await call.Server.NodePools.DeleteAsync(call["pool"], call.Aborted)).Value);
        await call.JsonAsync(ValueMap<string>.Empty);
    }

    private static Task Nodes(Call call)
    {
        CheckPool(call);
        return call.ListByKeyAsync(
            snapshot => snapshot.ChangedAt(Schema.Nodes),
            snapshot => snapshot.NodesWithPrefix(call.Query.Prefix).Where(node => call["pool"] == AllPool || node.NodePool == call["pool"]),
            node => node.ID,
            (_, node) => node.Stub(call.Query.Flag("resources"), call.Query.Flag("os")));
    }

    private static Task Jobs(Call call)
    {
        CheckPool(call);
        return call.ListByKeyAsync(
            snapshot => snapshot.JobsChangedAt(),
            snapshot => snapshot.JobsIn(call.Namespace, call.Query.Prefix).Where(job => job.NodePool == call["pool"]).Select(snapshot.WithStatus),
            job => Schema.JobKey(job.Namespace, job.ID),
            (snapshot, job) => snapshot.StubOf(job));
    }

    private static void CheckPool(Call call)
    {
        if (call.Server.Current.Find(Schema.NodePools, call["pool"]) is null) throw new FaultException(Fault.NotFound(Missing(call)));
    }

    private static string Missing(Call call) => $"There is no node pool {call["pool"]}";
}
