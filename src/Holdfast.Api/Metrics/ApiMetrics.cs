using System.Diagnostics.Metrics;
using System.Globalization;

namespace Holdfast.Api.Metrics;

/// <summary>What the API measures of itself.</summary>
internal static class ApiMetrics
{
    private static readonly Meter s_meter = new("Holdfast.Api");
    private static readonly Histogram<double> s_requests = s_meter.CreateHistogram<double>("holdfast.http.request", "s", "Time to answer HTTP requests");

    /// <param name="pattern">The route's, so that ids make no series of their own; null when there was none.</param>
    public static void Request(string method, string? pattern, int status, TimeSpan took) => s_requests.Record(
        took.TotalSeconds,
        new KeyValuePair<string, object?>("method", method),
        new KeyValuePair<string, object?>("path", pattern ?? "none"),
        new KeyValuePair<string, object?>("code", status.ToString(CultureInfo.InvariantCulture)));
}
