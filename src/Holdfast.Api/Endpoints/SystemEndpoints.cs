using Holdfast.Api.Answers;
using Holdfast.Api.Requests;
using Holdfast.Api.Routing;

namespace Holdfast.Api.Endpoints;

internal static class SystemEndpoints
{
    public static readonly Route[] Routes =
    [
        Route.Put("/v1/system/gc", CollectGarbage),
        // Summaries are counted from the allocations at each request: there is nothing that could be out of step.
        Route.Put("/v1/system/reconcile/summaries", static call => call.JsonAsync(ValueMap<string>.Empty)),
    ];

    private static async Task CollectGarbage(Call call)
    {
        _ = (await call.Server.Operator.CollectGarbageAsync(call.Aborted)).Value;
        await call.JsonAsync(ValueMap<string>.Empty);
    }
}
