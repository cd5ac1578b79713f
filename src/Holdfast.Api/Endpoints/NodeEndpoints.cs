using Holdfast.Api.Answers;
using Holdfast.Api.Requests;
using Holdfast.Api.Routing;
using Holdfast.Control.Queries;
using Holdfast.Store;

namespace Holdfast.Api.Endpoints;

internal static class NodeEndpoints
{
    public static readonly Route[] Routes =
    [
        Route.Get("/v1/nodes", List),
        Route.Get("/v1/node/{id}", Get),
        Route.Get("/v1/node/{id}/allocations", Allocations),
        Route.Put("/v1/node/{id}/evaluate", Evaluate),
        Route.Put("/v1/node/{id}/drain", Drain),
        Route.Put("/v1/node/{id}/eligibility", Eligibility),
        Route.Put("/v1/node/{id}/purge", Purge),
    ];

    internal static string Missing(string id) => $"There is no node {id}";

    private static Task List(Call call)
    {
        var (resources, attributes) = (call.Query.Flag("resources"), call.Query.Flag("os"));
        return call.ListByKeyAsync(
            snapshot => snapshot.ChangedAt(Schema.Nodes),
            snapshot => snapshot.NodesWithPrefix(call.Query.Prefix),
            node => node.ID,
            (_, node) => node.Stub(resources, attributes));
    }

    private static Task Get(Call call) => call.OneAsync(
        snapshot => snapshot.ChangedAt(Schema.Nodes, call["id"]), snapshot => snapshot.FindNode(call["id"]), Missing(call["id"]));

    private static Task Allocations(Call call) => call.ListByCreationAsync(
        snapshot => snapshot.ChangedAt(Schema.AllocationsByNode, call["id"]),
        snapshot => snapshot.AllocationsOnNode(call["id"]),
        allocation => new(allocation.CreateIndex, allocation.ID),
        (snapshot, allocation) => snapshot.WithJob(allocation));

    private static async Task Evaluate(Call call)
    {
        var response = (await call.Server.Nodes.EvaluateAsync(call["id"], call.Aborted)).Value;
        call.StampIndex(response.Index);
        await call.JsonAsync(response);
    }

    private static async Task Drain(Call call)
    {
        var request = await call.BodyAsync<NodeUpdateDrainRequest>();
        var response = (await call.Server.Nodes.DrainAsync(request with { NodeID = call["id"] }, call.Aborted)).Value;
        call.StampIndex(response.Index);
        await call.JsonAsync(response);
    }

    private static async Task Eligibility(Call call)
    {
        var request = await call.BodyAsync<NodeUpdateEligibilityRequest>();
        var response = (await call.Server.Nodes.SetEligibilityAsync(call["id"], request.Eligibility, call.Aborted)).Value;
        call.StampIndex(response.Index);
        await call.JsonAsync(response);
    }

    private static async Task Purge(Call call)
    {
        var response = (await call.Server.Nodes.PurgeAsync(call["id"], call.Aborted)).Value;
        call.StampIndex(response.NodeModifyIndex);
        await call.JsonAsync(response);
    }
}
