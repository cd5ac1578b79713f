using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Holdfast.Api.Metrics;

/// <summary>
/// Collects what every meter whose name begins with Holdfast measures in this process: counters, histograms (in seconds) and observable gauges.
/// </summary>
public sealed class MetricsRegistry : IDisposable
{
    private const string Ours = "Holdfast";

    // Labels come from our own code and are few; the bound is for the day somebody puts an id into one.
    private const int MaxSeries = 10_000;

    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<SeriesKey, Series> _series = new();

    public MetricsRegistry()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name.StartsWith(Ours, StringComparison.Ordinal)) listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.Start();
    }

    public void Dispose() => _listener.Dispose();

    internal IReadOnlyList<SeriesState> Read()
    {
        _listener.RecordObservableInstruments();
        return [.. _series.Values.Select(series => series.Read())];
    }

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = tags.ToArray().Select(tag => KeyValuePair.Create(tag.Key, tag.Value?.ToString() ?? "")).ToValueMap();
        var key = new SeriesKey(instrument.Name, labels);
        if (!_series.TryGetValue(key, out var series))
        {
            if (_series.Count >= MaxSeries) return;
            series = _series.GetOrAdd(key, new Series(KindOf(instrument), instrument.Name, labels));
        }
        series.Add(value);
    }

    private static SeriesKind KindOf(Instrument instrument) => instrument switch
    {
        Histogram<double> or Histogram<long> or Histogram<int> => SeriesKind.Histogram,
        Counter<double> or Counter<long> or Counter<int> => SeriesKind.Counter,
        _ => SeriesKind.Gauge,
    };

    private sealed record SeriesKey(string Name, ValueMap<string> Labels);
}
