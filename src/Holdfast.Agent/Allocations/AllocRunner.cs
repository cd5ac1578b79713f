using Holdfast.Agent.Environments;
using Holdfast.Agent.Hooks;
using Holdfast.Agent.Tasks;
using Microsoft.Extensions.Logging;

namespace Holdfast.Agent.Allocations;

/// <summary>One allocation on this node: its hooks, then its tasks in the order of their lifecycle, until all have ended.</summary>
internal sealed class AllocRunner
{
    private readonly AllocParts _parts;
    private readonly Action<AllocRunner> _changed;
    private readonly Lock _coordination = new();
    private readonly Wake _look = new();
    private readonly ValueMap<TaskRunner> _tasks;
    private volatile Allocation _alloc;
    private Task _running = Task.CompletedTask;
    private Task _stopping = Task.CompletedTask;
    private int _stopAsked;

    /// <param name="alloc">With its job, which has the allocation's group.</param>
    /// <param name="changed">Called when its report has changed.</param>
    /// <param name="records">What is known of its tasks from an earlier run of the agent.</param>
    internal AllocRunner(Allocation alloc, IReadOnlyList<TaskRecord> records, AllocParts parts, Action<AllocRunner> changed)
    {
        (_alloc, _parts, _changed, Paths) = (alloc, parts, changed, new(Path.Combine(parts.AllocDir, alloc.ID)));
        _tasks = Group.Tasks.OrEmpty().ToValueMap(task => task.Name, task => new TaskRunner(
            records.FirstOrDefault(record => record.Task == task.Name) ?? TaskRecord.New(alloc.ID, task.Name).With(TaskEvents.Received(), Now), () => ContextOf(task.Name), parts.Tasks, OnTaskChanged));
    }

    internal Allocation Alloc => _alloc;

    internal AllocPaths Paths { get; }

    internal ValueMap<TaskRunner> Tasks => _tasks;

    internal TaskGroup Group => GroupOf(_alloc)!;

    internal AllocStatus Status => AllocStatus.Of(_tasks.Values.Select(task => task.Record.State));

    /// <summary>Every task is dead.</summary>
    internal bool IsOver => _tasks.Values.All(task => task.Record.IsDead);

    /// <summary>Completes once the tasks have ended, or when the agent stops.</summary>
    internal Task Running => _running;

    internal static TaskGroup? GroupOf(Allocation alloc) => alloc.Job?.TaskGroups.OrEmpty().FirstOrDefault(group => group.Name == alloc.TaskGroup);

    /// <summary>What the servers are to know.</summary>
    internal Allocation Report
    {
        get
        {
            var status = Status;
            return new()
            {
                ID = _alloc.ID,
                ClientStatus = status.ClientStatus,
                ClientDescription = status.ClientDescription,
                TaskStates = _tasks.ToValueMap(task => task.Key, task => task.Value.Record.State),
                DeploymentStatus = _alloc.DeploymentStatus,
                NetworkStatus = _alloc.NetworkStatus,
            };
        }
    }

    internal void Start(CancellationToken agentStops) => _running = Task.Run(() => RunAsync(agentStops), CancellationToken.None);

    /// <summary>Takes in what the servers now want of the allocation.</summary>
    internal async Task UpdateAsync(Allocation alloc, CancellationToken agentStops)
    {
        // Health is decided here, once; the servers' copy of it may be older.
        var health = _alloc.DeploymentID == alloc.DeploymentID ? _alloc.DeploymentStatus ?? alloc.DeploymentStatus : alloc.DeploymentStatus;
        _alloc = alloc with { DeploymentStatus = health, Job = GroupOf(alloc) is null ? _alloc.Job : alloc.Job };
        await _parts.Tasks.State.Save(_alloc).ConfigureAwait(false);
        if (alloc.DesiredStatus != AllocDesiredStatus.Run) Stop(agentStops);
        _look.Set();
    }

    /// <summary>Begins to end the tasks: the leader first, the others then, poststop tasks last and of themselves.</summary>
    internal void Stop(CancellationToken agentStops)
    {
        if (Interlocked.Exchange(ref _stopAsked, 1) == 0) _stopping = Task.Run(() => StopAsync(agentStops), CancellationToken.None);
    }

    /// <summary>Ends everything, waits for it, and deletes all traces. Poststop tasks get as long as the longest kill timeout.</summary>
    internal async Task ForgetAsync(CancellationToken agentStops)
    {
        Stop(agentStops);
        await _stopping.ConfigureAwait(false);
        await Task.WhenAll(_tasks.Values.Where(task => task.Task.Kind() != TaskKind.Poststop).Select(task => task.Ended)).WaitAsync(agentStops).ConfigureAwait(false);
        await Task.WhenAny(_running, Task.Delay(_parts.Tasks.MaxKillTimeout, _parts.Tasks.Clock, agentStops)).ConfigureAwait(false);
        foreach (var task in _tasks.Values) task.End(null);
        await _running.WaitAsync(agentStops).ConfigureAwait(false);
        foreach (var hook in _parts.Hooks.Reverse()) hook.Forget(Setting);
        await _parts.Tasks.State.Remove(_alloc.ID).ConfigureAwait(false);
    }

    private DateTimeOffset Now => _parts.Tasks.Clock.GetUtcNow();

    private AllocSetting Setting => new(_alloc, _alloc.Job!, Group, Paths);

    private TaskContext ContextOf(string task)
    {
        var (alloc, group) = (_alloc, Group);
        return new(alloc, alloc.Job!, group, group.Tasks.OrEmpty().First(one => one.Name == task), _parts.Node(), _parts.Region, Paths);
    }

    private async Task RunAsync(CancellationToken agentStops)
    {
        try
        {
            if (!IsOver && !await PrepareAsync(agentStops).ConfigureAwait(false)) return;
            if (_alloc.DesiredStatus != AllocDesiredStatus.Run) Stop(agentStops);
            var tasks = _tasks.Values.Select(task => RunTaskAsync(task, agentStops)).ToList();
            Coordinate();
            var timers = new AllocTimers(this, _look, _parts.Tasks.Clock);
            await Task.WhenAll(tasks.Append(timers.RunAsync(agentStops))).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (agentStops.IsCancellationRequested)
        {
            // The agent stops; the tasks do not.
        }
    }

    // A fault of the agent itself in running one task is that task's failure: told, and final, with nothing left running.
    private async Task RunTaskAsync(TaskRunner task, CancellationToken agentStops)
    {
        try
        {
            await task.RunAsync(agentStops).ConfigureAwait(false);
        }
        catch (Exception e) when (!agentStops.IsCancellationRequested)
        {
            _parts.Log.LogError(e, "The agent failed to run task {Task} of allocation {Alloc}", task.Record.Task, _alloc.ID);
            if (task.Process is { } process) await process.KillTreeAsync().ConfigureAwait(false);
            task.Abandon(Fault.Unavailable($"the agent failed to run the task: {e.Message}", "look at the agent's log"));
        }
    }

    private async Task<bool> PrepareAsync(CancellationToken agentStops)
    {
        foreach (var hook in _parts.Hooks)
        {
            if (await hook.BeforeTasksAsync(Setting, agentStops).ConfigureAwait(false) is not { } fault) continue;
            foreach (var task in _tasks.Values) task.Abandon(fault);
            return false;
        }
        return true;
    }

    private async Task StopAsync(CancellationToken agentStops)
    {
        try
        {
            if (!IsOver && Group.ShutdownDelay is { Nanoseconds: > 0 } delay) await Task.Delay(delay.ToTimeSpan(), _parts.Tasks.Clock, agentStops).ConfigureAwait(false);
            foreach (var leader in _tasks.Values.Where(task => task.Task.Leader))
            {
                leader.End(null);
                await leader.Ended.WaitAsync(agentStops).ConfigureAwait(false);
            }
            foreach (var task in _tasks.Values.Where(task => task.Task.Kind() != TaskKind.Poststop)) task.End(null);
        }
        catch (OperationCanceledException) when (agentStops.IsCancellationRequested)
        {
            // The next agent reads from its state that this allocation is to be stopped.
        }
    }

    internal void SetHealth(bool healthy)
    {
        var known = _alloc.DeploymentStatus ?? new();
        _alloc = _alloc with { DeploymentStatus = known with { Healthy = healthy, Timestamp = Now } };
        _ = _parts.Tasks.State.Save(_alloc);
        _changed(this);
    }

    /// <remarks>By reference: hashing all of a task's specification at each change would cost more than all else here.</remarks>
    internal Dictionary<JobTask, TaskState> States()
    {
        var states = new Dictionary<JobTask, TaskState>(ReferenceEqualityComparer.Instance);
        foreach (var task in _tasks.Values) states[task.Task] = task.Record.State;
        return states;
    }

    private void OnTaskChanged()
    {
        Coordinate();
        _look.Set();
        _changed(this);
    }

    private void Coordinate()
    {
        lock (_coordination)
        {
            var states = States();
            foreach (var task in _tasks.Values.Where(task => Lifecycle.MayStart(task.Task, states))) task.MayStart();
            foreach (var (task, reason) in Lifecycle.ToEnd(states)) _tasks[task.Name].End(reason);
        }
    }
}
