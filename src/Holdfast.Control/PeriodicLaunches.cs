using System.Globalization;
using Holdfast.Control.Queries;
using Holdfast.Control.Writing;
using Holdfast.JobSpec.Cron;
using Holdfast.Store.Tables;

namespace Holdfast.Control;

/// <summary>When periodic jobs start their children, and what the children look like.</summary>
public static class PeriodicLaunches
{
    private const string Infix = "/periodic-";

    /// <summary>The next time by any of the job's schedules; null for jobs that have none or are switched off.</summary>
    public static DateTimeOffset? NextAfter(Job job, DateTimeOffset after)
    {
        if (job.Periodic is not { Enabled: not false } periodic || !TryZone(periodic, out var zone)) return null;
        return SchedulesOf(periodic).Select(schedule => schedule.Next(after, zone)).Min();
    }

    /// <summary>When a child was launched, as its id says; Unix epoch for other jobs.</summary>
    internal static DateTimeOffset TimeOf(Job child)
    {
        var at = child.ID.LastIndexOf(Infix, StringComparison.Ordinal);
        return at >= 0 && long.TryParse(child.ID.AsSpan(at + Infix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : DateTimeOffset.UnixEpoch;
    }

    /// <summary>The later of the newest child's launch and the job's registration: launches after it are still to come.</summary>
    internal static DateTimeOffset LastOf(Snapshot snapshot, Job job)
    {
        var registered = UnixTime.FromUnixNanoseconds(job.SubmitTime ?? 0);
        var launched = snapshot.ChildrenOf(job.Key()).Select(TimeOf).DefaultIfEmpty().Max();
        return launched > registered ? launched : registered;
    }

    internal static Job Child(Job parent, DateTimeOffset launch)
    {
        var id = $"{parent.ID}{Infix}{launch.ToUnixTimeSeconds()}";
        return parent with { ID = id, Name = id, ParentID = parent.ID, Periodic = null, Stable = false, VersionTag = null, CreateIndex = null };
    }

    private static IEnumerable<CronExpression> SchedulesOf(PeriodicConfig periodic)
    {
        var texts = periodic.Specs is { Count: > 0 } specs ? specs : [periodic.Spec ?? ""];
        foreach (var text in texts)
            if (CronExpression.TryParse(text, out var schedule, out _)) yield return schedule;
    }

    private static bool TryZone(PeriodicConfig periodic, out TimeZoneInfo zone)
    {
        zone = TimeZoneInfo.Utc;
        return string.IsNullOrEmpty(periodic.TimeZone) || TimeZoneInfo.TryFindSystemTimeZoneById(periodic.TimeZone, out zone!);
    }
}
