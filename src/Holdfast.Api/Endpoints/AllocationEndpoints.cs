using Holdfast.Api.Answers;
using Holdfast.Api.Requests;
using Holdfast.Api.Routing;
using Holdfast.Control.Queries;
using Holdfast.Store;

namespace Holdfast.Api.Endpoints;

internal static class AllocationEndpoints
{
    public static readonly Route[] Routes =
    [
        Route.Get("/v1/allocations", List),
        Route.Get("/v1/allocation/{id}", Get),
        Route.Put("/v1/allocation/{id}/stop", Stop),
        Route.Get("/v1/allocation/{id}/services", Services),
        Route.Get("/v1/allocation/{id}/checks", Checks),
    ];

    /// <exception cref="FaultException">There is no such allocation.</exception>
    internal static Allocation Allocation(this Call call) => call.Server.Current.FindAllocation(call["id"]) ?? throw new FaultException(Fault.NotFound(Missing(call)));

    /// <summary>The agent that runs the allocation.</summary>
    /// <exception cref="FaultException">There is no such allocation, or its agent cannot be reached.</exception>
    internal static INodeLink AgentOfAllocation(this Call call) => call.Api.Nodes.Of(call.Allocation().NodeID).Value;

    private static Task List(Call call)
    {
        var withResources = call.Query.Flag("resources");
        return call.ListByCreationAsync(
            snapshot => snapshot.ChangedAt(Schema.Allocations),
            snapshot => snapshot.AllocationsIn(call.Namespace, call.Query.Prefix),
            allocation => new(allocation.CreateIndex, allocation.ID),
            (snapshot, allocation) => call.Query.Has("task_states") && !call.Query.Flag("task_states")
                ? snapshot.StubOf(allocation, withResources) with { TaskStates = null }
                : snapshot.StubOf(allocation, withResources));
    }

    private static Task Get(Call call) => call.OneAsync(
        snapshot => snapshot.ChangedAt(Schema.Allocations, call["id"]), snapshot => snapshot.FindAllocation(call["id"]), Missing(call));

    private static async Task Stop(Call call)
    {
        var response = (await call.Server.Allocations.StopAsync(call["id"], call.Query.Flag("no_shutdown_delay"), call.Aborted)).Value;
        call.StampIndex(response.Index);
        await call.JsonAsync(response);
    }

    // Services are validated but not yet registered or checked by this version: there are none to tell of.
    private static Task Services(Call call)
    {
        _ = call.Allocation();
        return call.JsonListAsync<ServiceRegistration>([]);
    }

    private static Task Checks(Call call)
    {
        _ = call.Allocation();
        return call.JsonAsync(ValueMap<string>.Empty);
    }

    private static string Missing(Call call) => $"There is no allocation {call["id"]}";
}
