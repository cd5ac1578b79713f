using Holdfast.Agent.Allocations;
using Holdfast.Agent.Fingerprints;
using Holdfast.Agent.Reporting;
using Microsoft.Extensions.Logging;

namespace Holdfast.Agent.Collection;

/// <summary>Deletes finished allocations, once the servers know that they have finished, so that the node's disk does not fill.</summary>
internal sealed class CollectFinished(AgentOptions options, string allocDir, RunningAllocations allocations, StatusReporter reporter, TimeProvider clock, ILogger log)
{
    internal async Task RunAsync(CancellationToken cancellation)
    {
        while (true)
        {
            await Task.Delay(options.GcInterval, clock, cancellation).ConfigureAwait(false);
            while (await CollectAsync(cancellation).ConfigureAwait(false))
            {
                // One at a time while the disk is too full: each look sees what the last one brought.
            }
        }
    }

    /// <summary>True when it collected something because the disk is too full.</summary>
    internal async Task<bool> CollectAsync(CancellationToken cancellation)
    {
        var use = DiskSpace.Of(allocDir).Use;
        var ids = CollectionPlan.Of(Finished(), options.GcMaxAllocs, use, options.GcDiskUsageThreshold, options.GcInodeUsageThreshold);
        foreach (var id in ids) await ForgetAsync(id, cancellation).ConfigureAwait(false);
        return ids.Count > 0 && use.BytesPercent > options.GcDiskUsageThreshold;
    }

    /// <summary>Collects one finished allocation, or all of them when the id is null.</summary>
    internal async Task<Result<bool>> CollectNowAsync(string? allocId, CancellationToken cancellation)
    {
        if (allocId is not null)
        {
            if (!allocations.Find(allocId).TryGet(out var runner, out var fault)) return fault;
            if (!runner.IsOver) return Fault.Conflict($"allocation \"{allocId}\" has not ended", "stop it first");
        }
        foreach (var finished in Finished().Where(one => allocId is null || one.Id == allocId).ToList()) await ForgetAsync(finished.Id, cancellation).ConfigureAwait(false);
        return true;
    }

    private IEnumerable<FinishedAllocation> Finished() =>
        from runner in allocations.All
        where runner.IsOver && reporter.Acknowledged(runner.Alloc.ID)?.ClientStatus == runner.Status.ClientStatus
        select new FinishedAllocation(runner.Alloc.ID, runner.Tasks.Values.Max(task => task.Record.State.FinishedAt));

    private async Task ForgetAsync(string id, CancellationToken cancellation)
    {
        await allocations.ForgetAsync(id, cancellation).ConfigureAwait(false);
        reporter.Forget(id);
        log.LogInformation("Collected the finished allocation {Alloc}", id);
    }
}
