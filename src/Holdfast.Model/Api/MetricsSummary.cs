namespace Holdfast.Model.Api;

/// <summary>Metrics of one agent in the shape of go-metrics' in-memory sink.</summary>
public sealed record MetricsSummary
{
    public string Timestamp { get; init => field = value ?? ""; } = "";
    public ValueList<GaugeValue>? Gauges { get; init; }
    public ValueList<PointValue>? Points { get; init; }
    public ValueList<SampledValue>? Counters { get; init; }
    public ValueList<SampledValue>? Samples { get; init; }
}

/// <summary>A value as it is now.</summary>
public sealed record GaugeValue
{
    public ValueMap<string>? Labels { get; init; }
    public string Name { get; init => field = value ?? ""; } = "";
    public double Value { get; init; }
}

/// <summary>Single measurements.</summary>
public sealed record PointValue
{
    public string Name { get; init => field = value ?? ""; } = "";
    public ValueList<double>? Points { get; init; }
}

/// <summary>Measurements summed up.</summary>
public sealed record SampledValue
{
    public ValueMap<string>? Labels { get; init; }
    public string Name { get; init => field = value ?? ""; } = "";
    public long Count { get; init; }
    public double Rate { get; init; }
    public double Sum { get; init; }
    public double Min { get; init; }
    public double Max { get; init; }
    public double Mean { get; init; }
    public double Stddev { get; init; }
}
