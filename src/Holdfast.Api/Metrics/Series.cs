namespace Holdfast.Api.Metrics;

/// <summary>One metric with one set of labels, and what was measured of it. Guarded by itself.</summary>
internal sealed class Series(SeriesKind kind, string name, ValueMap<string> labels)
{
    /// <summary>Upper bounds in seconds of a histogram's buckets, from a cached read to a slow disk.</summary>
    public static readonly double[] Buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

    private readonly long[] _buckets = kind == SeriesKind.Histogram ? new long[Buckets.Length] : [];
    private readonly Lock _gate = new();
    private long _count;
    private double _sum;
    private double _squares;
    private double _min = double.MaxValue;
    private double _max = double.MinValue;
    private double _last;

    public void Add(double value)
    {
        lock (_gate)
        {
            _count++;
            _sum += value;
            _squares += value * value;
            _min = Math.Min(_min, value);
            _max = Math.Max(_max, value);
            _last = value;
            for (var i = 0; i < _buckets.Length; i++)
                if (value <= Buckets[i]) _buckets[i]++;
        }
    }

    public SeriesState Read()
    {
        lock (_gate)
        {
            var mean = _count == 0 ? 0 : _sum / _count;
            var deviation = _count < 2 ? 0 : Math.Sqrt(Math.Max(0, (_squares / _count) - (mean * mean)));
            return new(kind, name, labels, _count, _sum, _count == 0 ? 0 : _min, _count == 0 ? 0 : _max, mean, deviation, _last, [.. _buckets]);
        }
    }
}

internal enum SeriesKind
{
    Gauge,
    Counter,
    Histogram,
}

/// <param name="Last">Of a gauge: its value.</param>
internal sealed record SeriesState(
    SeriesKind Kind, string Name, ValueMap<string> Labels, long Count, double Sum, double Min, double Max, double Mean, double Deviation, double Last, long[] Buckets)
{
    public static SeriesState Gauge(string name, double value, ValueMap<string>? labels = null) =>
        new(SeriesKind.Gauge, name, labels ?? ValueMap<string>.Empty, 1, value, value, value, value, 0, value, []);
}
