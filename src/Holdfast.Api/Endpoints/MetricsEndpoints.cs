using Holdfast.Api.Answers;
using Holdfast.Api.Metrics;
using Holdfast.Api.Requests;
using Holdfast.Api.Routing;

namespace Holdfast.Api.Endpoints;

internal static class MetricsEndpoints
{
    public static readonly Route[] Routes =
    [
        Route.Get("/v1/metrics", Metrics),
    ];

    private static Task Metrics(Call call)
    {
        var api = call.Api;
        List<SeriesState> series = [.. StateMetrics.Of(call.Server.Current, api.Agent.NodeID), .. ProcessMetrics.Read(), .. api.Metrics.Read()];
        return call.Query.Text("format") switch
        {
            "" => call.JsonAsync(GoMetrics.Summarize(series, api.Time.GetUtcNow())),
            "prometheus" => call.TextAsync(PrometheusText.Write(series), PrometheusText.ContentType),
            var other => throw new FaultException(Fault.Invalid($"The query parameter format must be prometheus or left out, not \"{other}\"")),
        };
    }
}
