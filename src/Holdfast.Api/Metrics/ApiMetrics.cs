using System.Diagnostics.Metrics;
using System.Globalization;

namespace Holdfast.Api.Metrics;

/// <summary>What the API measures of itself.</summary>
internal static class ApiMetrics
{
    private static readonly Meter s_meter = new("Holdfast.Api");
    private static readonly Histogram<double> s_requests = s_meter.CreateHistogram<double>("holdfast.http.request_seconds", "s", "Time to answer HTTP requests");

    /// <param name="method">One of the API's, or OTHER: what clients make up is to make no series of its own.</param>
    /// <param name="pattern">The route's, for the same reason; null when there was none.</param>
    public static void Request(string method, string? pattern, int status, TimeSpan took) => s_requests.Record(
        took.TotalSeconds,
        new KeyValuePair<string, object?>("method", method is "GET" or "PUT" or "POST" or "DELETE" ? method : "OTHER"),
        new KeyValuePair<string, object?>("path", pattern ?? "none"),
        new KeyValuePair<string, object?>("code", status.ToString(CultureInfo.InvariantCulture)));
}
