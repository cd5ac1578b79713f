using System.Collections.Concurrent;
using Holdfast.Agent.Hooks;
using Holdfast.Agent.Reporting;
using Holdfast.Agent.State;
using Holdfast.Agent.Tasks;
using Microsoft.Extensions.Logging;

namespace Holdfast.Agent.Allocations;

/// <summary>The allocations of this node, finished ones included until they are collected.</summary>
internal sealed class RunningAllocations(AllocParts parts, StatusReporter reporter)
{
    private readonly ConcurrentDictionary<string, AllocRunner> _runners = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Task> _forgetting = new(StringComparer.Ordinal);

    internal IEnumerable<AllocRunner> All => _runners.Values;

    /// <summary>Set when everything is being ended: what servers still want is not begun any more.</summary>
    internal bool Closing { get; set; }

    internal Result<AllocRunner> Find(string allocId) =>
        _runners.TryGetValue(allocId, out var runner) ? runner : Fault.NotFound($"this node has no allocation \"{allocId}\"", "it may have been collected, or run on another node");

    /// <summary>Takes up what an earlier agent left: tasks that still run, and those that ended meanwhile.</summary>
    internal void Restore(IReadOnlyList<StoredAllocation> stored, CancellationToken agentStops)
    {
        foreach (var (alloc, tasks) in stored) Run(alloc, tasks, agentStops);
    }

    internal async Task ApplyAsync(IReadOnlyList<Allocation> desired, CancellationToken agentStops)
    {
        if (Closing) return;
        var changes = DesiredChanges.Between(_runners.ToDictionary(entry => entry.Key, entry => entry.Value.Alloc), desired);
        // On the disk before anything is started: an agent that dies meanwhile knows what it was about to do.
        await Task.WhenAll(changes.Start.Select(parts.Tasks.State.Save)).ConfigureAwait(false);
        foreach (var alloc in changes.Start) Run(alloc, [], agentStops);
        await Task.WhenAll(changes.Update.Select(alloc => _runners[alloc.ID].UpdateAsync(alloc, agentStops))).ConfigureAwait(false);
        foreach (var id in changes.Forget) _ = ForgetAsync(id, agentStops);
    }

    /// <summary>Ends and deletes an allocation; the same task for whoever asks while it is under way.</summary>
    internal Task ForgetAsync(string allocId, CancellationToken agentStops) => _forgetting.GetOrAdd(allocId, id => Task.Run(async () =>
    {
        try
        {
            if (_runners.TryGetValue(id, out var runner)) await runner.ForgetAsync(agentStops).ConfigureAwait(false);
            _runners.TryRemove(id, out _);
        }
        finally
        {
            _forgetting.TryRemove(id, out _);
        }
    }, CancellationToken.None));

    /// <summary>The directories of an allocation of this node once it has ended; null for one it does not know.</summary>
    internal async Task<AllocPaths?> EndedAsync(string allocId, CancellationToken cancellation)
    {
        if (!_runners.TryGetValue(allocId, out var runner)) return null;
        await runner.Running.WaitAsync(cancellation).ConfigureAwait(false);
        return runner.Paths;
    }

    /// <summary>Deletes directories of allocations that neither the state nor the servers know, and ends what still runs of them.</summary>
    internal async Task SweepOrphansAsync(AllocDirectoryHook directories, CancellationToken agentStops)
    {
        // Only what has the form of an allocation's id: the directory may have been given things by others.
        foreach (var directory in Directory.EnumerateDirectories(parts.AllocDir).Where(directory => Guid.TryParseExact(Path.GetFileName(directory), "D", out _)))
        {
            if (_runners.ContainsKey(Path.GetFileName(directory))) continue;
            agentStops.ThrowIfCancellationRequested();
            parts.Log.LogWarning("Neither the state nor the servers know the allocation of {Directory}: what runs of it is ended, and the directory deleted", directory);
            var paths = new AllocPaths(directory);
            foreach (var task in Directory.EnumerateDirectories(directory).Select(Path.GetFileName).OfType<string>())
                foreach (var driver in parts.Tasks.Drivers.Values) await driver.EndOrphanAsync(Path.GetFileName(directory), task, paths.Of(task)).ConfigureAwait(false);
            directories.Remove(paths);
        }
    }

    /// <summary>Waits until the runners have let go of their tasks.</summary>
    internal async Task DetachAsync()
    {
        await Task.WhenAll(_runners.Values.Select(runner => runner.Running)).ConfigureAwait(false);
        await Task.WhenAll(_forgetting.Values).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default).ConfigureAwait(false);
    }

    private void Run(Allocation alloc, IReadOnlyList<TaskRecord> records, CancellationToken agentStops)
    {
        if (AllocRunner.GroupOf(alloc) is null)
        {
            parts.Log.LogError("Allocation {Alloc} came without its job's group {Group} and cannot be run", alloc.ID, alloc.TaskGroup);
            reporter.Changed(alloc.ID, () => new() { ID = alloc.ID, ClientStatus = AllocClientStatus.Failed, ClientDescription = $"The allocation came without its job's group \"{alloc.TaskGroup}\"" });
            return;
        }
        var runner = new AllocRunner(alloc, records, parts, changed => reporter.Changed(changed.Alloc.ID, () => changed.Report));
        _runners[alloc.ID] = runner;
        runner.Start(agentStops);
        reporter.Changed(alloc.ID, () => runner.Report);
    }
}
