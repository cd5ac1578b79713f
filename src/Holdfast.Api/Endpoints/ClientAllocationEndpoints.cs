using Holdfast.Api.Answers;
using Holdfast.Api.Requests;
using Holdfast.Api.Routing;

namespace Holdfast.Api.Endpoints;

/// <summary>What an allocation's own agent does with it.</summary>
internal static class ClientAllocationEndpoints
{
    public static readonly Route[] Routes =
    [
        Route.Get("/v1/client/allocation/{id}/stats", Stats),
        Route.Put("/v1/client/allocation/{id}/restart", Restart),
        Route.Put("/v1/client/allocation/{id}/signal", Signal),
        Route.Get("/v1/client/allocation/{id}/gc", CollectGarbage),
        Route.Get("/v1/client/allocation/{id}/checks", Checks),
    ];

    private static async Task Stats(Call call) =>
        await call.JsonAsync(await call.AgentOfAllocation().StatsAsync(call["id"], call.Query.Text("task") is { Length: > 0 } task ? task : null, call.Aborted));

    private static async Task Restart(Call call)
    {
        var request = await call.OptionalBodyAsync<AllocationRestartRequest>() ?? new();
        await DoneAsync(call, await call.AgentOfAllocation().RestartAsync(call["id"], request, call.Aborted));
    }

    private static async Task Signal(Call call)
    {
        var request = await call.BodyAsync<AllocSignalRequest>();
        await DoneAsync(call, await call.AgentOfAllocation().SignalAsync(call["id"], request, call.Aborted));
    }

    private static async Task CollectGarbage(Call call) => await DoneAsync(call, await call.AgentOfAllocation().CollectGarbageAsync(call["id"], call.Aborted));

    // Checks are run from a later version on; an agent that runs none has no results.
    private static Task Checks(Call call)
    {
        _ = call.Allocation();
        return call.JsonAsync(ValueMap<string>.Empty);
    }

    /// <summary>An empty object when it was done, or the fault.</summary>
    internal static Task DoneAsync(Call call, Result<bool> result)
    {
        if (result.Fault is { } fault) throw new FaultException(fault);
        return call.JsonAsync(ValueMap<string>.Empty);
    }
}
