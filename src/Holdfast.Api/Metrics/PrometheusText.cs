using System.Globalization;
using System.Text;

namespace Holdfast.Api.Metrics;

/// <summary>Prometheus' text format, version 0.0.4; source: its documentation of exposition formats.</summary>
internal static class PrometheusText
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    public static string Write(IEnumerable<SeriesState> series)
    {
        var text = new StringBuilder();
        foreach (var metric in series.GroupBy(one => one.Name).OrderBy(metric => metric.Key, StringComparer.Ordinal))
        {
            var kind = metric.First().Kind;
            var name = Name(metric.Key) + (kind == SeriesKind.Counter ? "_total" : "");
            text.Append("# TYPE ").Append(name).Append(' ').Append(kind.ToString().ToLowerInvariant()).Append('\n');
            foreach (var one in metric) Write(text, name, one);
        }
        return text.ToString();
    }

    private static void Write(StringBuilder text, string name, SeriesState one)
    {
        if (one.Kind != SeriesKind.Histogram)
        {
            Line(text, name, one.Labels, one.Kind == SeriesKind.Gauge ? one.Last : one.Sum);
            return;
        }
        for (var i = 0; i < one.Buckets.Length; i++) Line(text, $"{name}_bucket", one.Labels.With("le", Number(Series.Buckets[i])), one.Buckets[i]);
        Line(text, $"{name}_bucket", one.Labels.With("le", "+Inf"), one.Count);
        Line(text, $"{name}_sum", one.Labels, one.Sum);
        Line(text, $"{name}_count", one.Labels, one.Count);
    }

    private static void Line(StringBuilder text, string name, ValueMap<string> labels, double value)
    {
        text.Append(name);
        if (labels.Count > 0) text.Append('{').AppendJoin(',', labels.Select(label => $"{Name(label.Key)}=\"{Escape(label.Value)}\"")).Append('}');
        text.Append(' ').Append(Number(value)).Append('\n');
    }

    private static string Name(string name) => name.Replace('.', '_').Replace('-', '_');

    private static string Escape(string value) => value.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n");

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
