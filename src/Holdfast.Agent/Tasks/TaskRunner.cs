using Holdfast.Agent.Drivers;
using Holdfast.Agent.Environments;
using Holdfast.Agent.Logs;
using Holdfast.Agent.Native;

namespace Holdfast.Agent.Tasks;

/// <summary>
/// One task from its first start to its end for good: set up, start, wait, decide, again. Its loop alone changes the task's record; others
/// ask it by <see cref="End"/> and <see cref="Restart"/>. Stopping the agent leaves the task running.
/// </summary>
internal sealed class TaskRunner
{
    private readonly TaskParts _parts;
    private readonly Func<TaskContext> _context;
    private readonly Action _changed;
    private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _mayStart = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _lock = new();
    private TaskCompletionSource _restart = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskRecord _record;

    /// <param name="context">The task as the servers now want it; asked for at each start.</param>
    internal TaskRunner(TaskRecord record, Func<TaskContext> context, TaskParts parts, Action changed)
    {
        (_record, _context, _parts, _changed) = (record, context, parts, changed);
        var task = context();
        Logs = new(task.TaskPaths, task.Task.Name, task.Task.LogConfig);
    }

    internal TaskRecord Record
    {
        get
        {
            lock (_lock) return _record;
        }
    }

    internal JobTask Task => _context().Task;

    internal TaskLogs Logs { get; }

    /// <summary>Null while the task does not run.</summary>
    internal ITaskProcess? Process { get; private set; }

    /// <summary>Completes once the task is dead.</summary>
    internal Task Ended => _ended.Task;

    internal bool IsEnding => _end.Task.IsCompleted;

    internal void MayStart() => _mayStart.TrySetResult();

    /// <summary>Ends the task for good, telling why; not again when it is ending already.</summary>
    internal void End(TaskEvent? reason)
    {
        if (Record.IsDead || !_end.TrySetResult()) return;
        if (reason is not null) Tell(reason);
    }

    internal void Restart() => _restart.TrySetResult();

    /// <summary>Gives up a task that cannot even be prepared.</summary>
    internal void Abandon(Fault fault)
    {
        Change(record => record.With(TaskEvents.SetupFailure(fault, fails: true), Now).Dead(Now));
        _ended.TrySetResult();
    }

    internal void Tell(TaskEvent happened) => Change(record => record.With(happened, Now));

    /// <summary>Runs until the task is dead, or until the agent stops, which cancels.</summary>
    internal async Task RunAsync(CancellationToken agentStops)
    {
        if (Record.IsDead) _ended.TrySetResult();
        if (Record.IsDead) return;
        var recovered = Recover();
        if (recovered is null) await System.Threading.Tasks.Task.WhenAny(_mayStart.Task, _end.Task).WaitAsync(agentStops).ConfigureAwait(false);
        for (var (process, goesOn) = (recovered, true); goesOn; process = null)
        {
            if (process is null && IsEnding) break;
            var cause = process is null ? await StartAndWatchAsync(agentStops).ConfigureAwait(false) : await WatchAsync(process, agentStops).ConfigureAwait(false);
            goesOn = !IsEnding && await GoesOnAsync(cause, agentStops).ConfigureAwait(false);
        }
        Change(record => record.Dead(Now));
        await _parts.State.Save(Record).ConfigureAwait(false);
        _ended.TrySetResult();
    }

    private DateTimeOffset Now => _parts.Clock.GetUtcNow();

    private ITaskProcess? Recover()
    {
        var (record, context) = (Record, _context());
        Logs.Recover();
        if (!_parts.Drivers.TryGetValue(context.Task.Driver, out var driver) || driver.Recover(record.Handle, StartOf(context)) is not { } process) return null;
        if (record.State.State != TaskStatus.Running) Change(old => old.Running(process.Handle, Now));
        return process;
    }

    private async Task<RestartCause> StartAndWatchAsync(CancellationToken agentStops)
    {
        var context = _context();
        if (Record.State.Restarts == 0) Tell(TaskEvents.Setup());
        foreach (var hook in _parts.Hooks)
        {
            if (await hook.BeforeStartAsync(context, agentStops).ConfigureAwait(false) is { } fault) return CannotStart(fault, TaskEvents.SetupFailure);
        }
        if (!_parts.Drivers.TryGetValue(context.Task.Driver, out var driver))
            return CannotStart(Fault.Invalid($"this node has no driver \"{context.Task.Driver}\"", $"use one of {string.Join(", ", _parts.Drivers.Keys)}"), TaskEvents.SetupFailure);
        if (!driver.Start(StartOf(context)).TryGet(out var process, out var failure)) return CannotStart(failure, (fault, _) => TaskEvents.DriverFailure(fault));
        // The task counts as started once its handle is on the disk; if that fails, the supervisor's own record still tells of it.
        Change(record => record with { Handle = process.Handle });
        await _parts.State.Save(Record).ConfigureAwait(false);
        Change(record => record.Running(process.Handle, Now).With(TaskEvents.Started(), Now));
        return await WatchAsync(process, agentStops).ConfigureAwait(false);
    }

    private RestartCause CannotStart(Fault fault, Func<Fault, bool, TaskEvent> describe)
    {
        var fails = fault.Kind != FaultKind.Unavailable;
        Tell(describe(fault, fails));
        return fails ? RestartCause.Unrecoverable : RestartCause.Failed;
    }

    private async Task<RestartCause> WatchAsync(ITaskProcess process, CancellationToken agentStops)
    {
        Process = process;
        var restart = _restart;
        await System.Threading.Tasks.Task.WhenAny(process.Exit, _end.Task, restart.Task).WaitAsync(agentStops).ConfigureAwait(false);
        var (ending, restarting) = (IsEnding, restart.Task.IsCompleted);
        if (restarting) _restart = new(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!process.Exit.IsCompleted)
        {
            if (!ending) Tell(TaskEvents.RestartSignal());
            await StopAsync(process, agentStops).ConfigureAwait(false);
        }
        await process.KillTreeAsync().ConfigureAwait(false);
        var exit = await process.Exit.WaitAsync(agentStops).ConfigureAwait(false);
        Process = null;
        Change(record => record.Ended().With(TaskEvents.Terminated(exit), Now));
        if (ending) Tell(TaskEvents.Killed());
        return restarting ? RestartCause.Requested
            : exit.Rebooted ? RestartCause.Rebooted
            : exit.Succeeded && !Task.RestartsOnSuccess(_context().Job) ? RestartCause.Completed
            : RestartCause.Failed;
    }

    private async Task StopAsync(ITaskProcess process, CancellationToken agentStops)
    {
        var (task, clock) = (Task, _parts.Clock);
        var signal = Signals.Parse(task.KillSignal).TryGet(out var named, out _) ? named : Signals.Int;
        var timeout = (task.KillTimeout ?? Duration.FromSeconds(5)).ToTimeSpan();
        if (timeout > _parts.MaxKillTimeout) timeout = _parts.MaxKillTimeout;
        Tell(TaskEvents.Killing(signal, timeout));
        await WaitAsync(process.Exit, task.ShutdownDelay.ToTimeSpan(), clock, agentStops).ConfigureAwait(false);
        await process.SignalAsync(signal).ConfigureAwait(false);
        await WaitAsync(process.Exit, timeout, clock, agentStops).ConfigureAwait(false);
    }

    private async Task<bool> GoesOnAsync(RestartCause cause, CancellationToken agentStops)
    {
        var context = _context();
        var policy = context.Task.RestartPolicy ?? context.Group.RestartPolicy ?? new();
        var decision = RestartTracker.Decide(policy, Record.Restarts, cause, Now, Random.Shared.NextDouble());
        if (decision.Action != RestartAction.Restart)
        {
            var failed = decision.Action == RestartAction.Fail;
            if (failed) Tell(TaskEvents.NotRestarting(decision.Reason, failed));
            return false;
        }
        Change(record => record.Restarted(decision.Count, Now).With(TaskEvents.Restarting(decision.Reason, decision.Delay), Now));
        var early = _restart;
        await WaitAsync(System.Threading.Tasks.Task.WhenAny(_end.Task, early.Task), decision.Delay, _parts.Clock, agentStops).ConfigureAwait(false);
        if (early.Task.IsCompleted) _restart = new(TaskCreationOptions.RunContinuationsAsynchronously);
        return true;
    }

    private TaskStart StartOf(TaskContext context)
    {
        var environment = TaskEnvironment.Build(context, _parts.HostVariables);
        var given = context.Resources;
        return new(
            context.Alloc.ID, context.Task.Name, environment.Interpolate(context.Task.User), environment.Interpolate(context.Task.Config ?? OpaqueJson.EmptyObject),
            environment.Variables, context.TaskPaths, Record.State.Restarts, new(given.Cpu.CpuShares, given.Memory.MemoryMB, given.Memory.MemoryMaxMB),
            Logs.Disabled ? "/dev/null" : Logs.Stdout.Files.Live, Logs.Disabled ? "/dev/null" : Logs.Stderr.Files.Live);
    }

    private void Change(Func<TaskRecord, TaskRecord> change)
    {
        lock (_lock) _record = change(_record);
        _ = _parts.State.Save(Record);
        _changed();
    }

    /// <summary>Until the task completes or the time is over, whichever comes first.</summary>
    private static async Task WaitAsync(Task task, TimeSpan most, TimeProvider clock, CancellationToken agentStops)
    {
        if (most <= TimeSpan.Zero || task.IsCompleted) return;
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(agentStops);
        await System.Threading.Tasks.Task.WhenAny(task, System.Threading.Tasks.Task.Delay(most, clock, waiting.Token)).ConfigureAwait(false);
        await waiting.CancelAsync().ConfigureAwait(false);
        agentStops.ThrowIfCancellationRequested();
    }
}
