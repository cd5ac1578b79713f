using Holdfast.Api.Answers;
using Holdfast.Api.Requests;
using Holdfast.Api.Routing;

namespace Holdfast.Api.Endpoints;

/// <summary>Who leads. One server is its own leader and only peer.</summary>
internal static class StatusEndpoints
{
    public static readonly Route[] Routes =
    [
        Route.Get("/v1/status/leader", call => call.JsonAsync(call.Api.Agent.RpcAddress)),
        Route.Get("/v1/status/peers", call => call.JsonListAsync([call.Api.Agent.RpcAddress])),
        Route.Get("/v1/regions", call => call.JsonListAsync([call.Api.Agent.Region])),
    ];
}
