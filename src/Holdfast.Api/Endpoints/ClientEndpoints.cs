using Holdfast.Api.Answers;
using Holdfast.Api.Requests;
using Holdfast.Api.Routing;
using Holdfast.Control.Queries;
using Holdfast.Store;

namespace Holdfast.Api.Endpoints;

/// <summary>What a node's agent says of its machine: the one of node_id, or the one that is asked.</summary>
internal static class ClientEndpoints
{
    public static readonly Route[] Routes =
    [
        Route.Get("/v1/client/stats", Stats),
        Route.Get("/v1/client/gc", CollectGarbage),
        Route.Get("/v1/client/metadata", Metadata),
    ];

    private static async Task Stats(Call call) => await call.JsonAsync(await Agent(call).HostStatsAsync(call.Aborted));

    private static async Task CollectGarbage(Call call) => await ClientAllocationEndpoints.DoneAsync(call, await Agent(call).CollectGarbageAsync(null, call.Aborted));

    private static Task Metadata(Call call)
    {
        var id = NodeId(call);
        return call.OneAsync(
            snapshot => snapshot.ChangedAt(Schema.Nodes, id),
            snapshot => snapshot.FindNode(id) is { } node ? new NodeMetaResponse { Meta = node.Meta.OrEmpty(), Dynamic = OpaqueJson.EmptyObject, Static = node.Meta.OrEmpty() } : null,
            NodeEndpoints.Missing(id));
    }

    private static INodeLink Agent(Call call)
    {
        var id = NodeId(call);
        if (call.Server.Current.FindNode(id) is null) throw new FaultException(Fault.NotFound(NodeEndpoints.Missing(id)));
        return call.Api.Nodes.Of(id).Value;
    }

    private static string NodeId(Call call) => (call.Query.Text("node_id"), call.Api.Agent.NodeID) switch
    {
        ({ Length: > 0 } asked, _) => asked,
        (_, { Length: > 0 } own) => own,
        _ => throw new FaultException(Fault.Invalid("This agent runs no allocations itself", "name a node with node_id")),
    };
}
