using System.Collections.Concurrent;
using Holdfast.Agent.Drivers;

namespace Holdfast.Agent.Stats;

/// <summary>Turns what tasks have used since their start into what they use now: between one look and the next, or since the start at the first.</summary>
/// <param name="coreMHz">One core's.</param>
internal sealed class TaskMeter(Func<double> coreMHz, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, Sample> _last = new(StringComparer.Ordinal);

    private sealed record Sample(DateTimeOffset At, long Total, long User, long System);

    /// <param name="key">Names the task and its run.</param>
    internal TaskResourceUsage Measure(string key, DateTimeOffset startedAt, TaskUsage usage)
    {
        var now = clock.GetUtcNow();
        var total = usage.Total;
        var cpu = Cpu(key, startedAt, now, total.CpuNanoseconds, total.UserNanoseconds, total.SystemNanoseconds);
        var pids = usage.Pids.ToValueMap(entry => entry.Key, entry => new ResourceUsage
        {
            CpuStats = Cpu($"{key}/{entry.Key}", startedAt, now, entry.Value.UserNanoseconds + entry.Value.SystemNanoseconds, entry.Value.UserNanoseconds, entry.Value.SystemNanoseconds),
            MemoryStats = new() { RSS = entry.Value.Resident, Measured = ["RSS"] },
        });
        var memory = new MemoryStats
        {
            RSS = total.Resident, Cache = total.Cache, Swap = total.Swap, Usage = total.Usage, MaxUsage = total.MaxUsage, Measured = usage.MeasuredMemory,
        };
        cpu = cpu with { ThrottledPeriods = total.ThrottledPeriods, ThrottledTime = total.ThrottledNanoseconds };
        return new() { ResourceUsage = new() { CpuStats = cpu, MemoryStats = memory }, Timestamp = now.ToUnixTimeMilliseconds() * 1_000_000, Pids = pids };
    }

    /// <summary>Drops what is remembered of tasks that are not measured any more.</summary>
    internal void Keep(IReadOnlySet<string> keys)
    {
        foreach (var key in _last.Keys.Where(key => !keys.Contains(key.Split('/')[0]))) _last.TryRemove(key, out _);
    }

    private CpuStats Cpu(string key, DateTimeOffset startedAt, DateTimeOffset now, long total, long user, long system)
    {
        var last = _last.GetValueOrDefault(key) ?? new(startedAt, 0, 0, 0);
        _last[key] = new(now, total, user, system);
        var span = (now - last.At).TotalNanoseconds;
        double Share(long to, long from) => span > 0 ? Math.Max(to - from, 0) / span : 0;
        var used = Share(total, last.Total);
        return new()
        {
            UserMode = 100 * Share(user, last.User), SystemMode = 100 * Share(system, last.System), Percent = 100 * used, TotalTicks = used * coreMHz(),
            Measured = ["Throttled Periods", "Throttled Time", "Percent"],
        };
    }
}
