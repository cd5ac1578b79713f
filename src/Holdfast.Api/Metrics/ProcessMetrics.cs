namespace Holdfast.Api.Metrics;

/// <summary>What this process uses.</summary>
internal static class ProcessMetrics
{
    public static IEnumerable<SeriesState> Read() =>
    [
        SeriesState.Gauge("nomad.runtime.alloc_bytes", GC.GetTotalMemory(forceFullCollection: false)),
        SeriesState.Gauge("nomad.runtime.total_gc_runs", GC.CollectionCount(0)),
        SeriesState.Gauge("nomad.runtime.total_gc_pause_ns", GC.GetTotalPauseDuration().TotalNanoseconds),
        SeriesState.Gauge("holdfast.process.resident_memory_bytes", Environment.WorkingSet),
        SeriesState.Gauge("holdfast.process.cpu_seconds", Environment.CpuUsage.TotalTime.TotalSeconds),
        SeriesState.Gauge("holdfast.process.threads", ThreadPool.ThreadCount),
    ];
}
