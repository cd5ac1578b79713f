using Holdfast.Api.Routing;

namespace Holdfast.Api.Endpoints;

/// <summary>Every route of the API.</summary>
internal static class EndpointList
{
    public static IEnumerable<Route> All =>
    [
        .. JobsEndpoints.Routes,
        .. JobsParseEndpoint.Routes,
        .. JobEndpoints.Routes,
        .. JobChangeEndpoints.Routes,
        .. JobScaleEndpoints.Routes,
        .. EvaluationEndpoints.Routes,
        .. DeploymentEndpoints.Routes,
        .. AllocationEndpoints.Routes,
        .. ClientAllocationEndpoints.Routes,
        .. ExecEndpoints.Routes,
        .. ClientEndpoints.Routes,
        .. ClientFileEndpoints.Routes,
        .. NodeEndpoints.Routes,
        .. NodePoolEndpoints.Routes,
        .. NamespaceEndpoints.Routes,
        .. AgentEndpoints.Routes,
        .. MonitorEndpoints.Routes,
        .. StatusEndpoints.Routes,
        .. MetricsEndpoints.Routes,
        .. EventEndpoints.Routes,
        .. SearchEndpoints.Routes,
        .. SystemEndpoints.Routes,
        .. OperatorEndpoints.Routes,
        .. UiEndpoints.Routes,
        .. UnsupportedEndpoints.Routes,
    ];
}
