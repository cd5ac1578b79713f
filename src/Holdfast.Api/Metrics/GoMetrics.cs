using System.Globalization;

namespace Holdfast.Api.Metrics;

/// <summary>The JSON shape of go-metrics' in-memory sink, which the API answers with by default.</summary>
internal static class GoMetrics
{
    public static MetricsSummary Summarize(IReadOnlyList<SeriesState> series, DateTimeOffset now) => new()
    {
        Timestamp = now.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss '+0000 UTC'", CultureInfo.InvariantCulture),
        Gauges = Of(series, SeriesKind.Gauge).Select(one => new GaugeValue { Name = one.Name, Value = one.Last, Labels = one.Labels }).ToValueList(),
        Points = [],
        Counters = Of(series, SeriesKind.Counter).Select(Sampled).ToValueList(),
        Samples = Of(series, SeriesKind.Histogram).Select(Sampled).ToValueList(),
    };

    private static IEnumerable<SeriesState> Of(IReadOnlyList<SeriesState> series, SeriesKind kind) =>
        series.Where(one => one.Kind == kind).OrderBy(one => one.Name, StringComparer.Ordinal);

    private static SampledValue Sampled(SeriesState one) => new()
    {
        Name = one.Name,
        Labels = one.Labels,
        Count = one.Count,
        Sum = one.Sum,
        Min = one.Min,
        Max = one.Max,
        Mean = one.Mean,
        Stddev = one.Deviation,
    };
}
