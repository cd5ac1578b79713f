using System.Collections.Concurrent;
using Holdfast.Agent.Allocations;
using Holdfast.Agent.Drivers;
using Holdfast.Agent.Native;

namespace Holdfast.Agent.Tests.Tasks;

/// <summary>A driver whose tasks end when a test says so.</summary>
internal sealed class ScriptedDriver : ITaskDriver
{
    public string Name => "raw_exec";

    public ConcurrentQueue<Fault> Faults { get; } = new();

    public List<ScriptedProcess> Started { get; } = [];

    public DriverInfo Fingerprint() => new() { Detected = true, Healthy = true };

    public Result<ITaskProcess> Start(TaskStart start)
    {
        if (Faults.TryDequeue(out var fault)) return fault;
        var process = new ScriptedProcess();
        lock (Started) Started.Add(process);
        return process;
    }

    public ITaskProcess? Recover(TaskHandle? handle, TaskStart start) => null;

    public Task EndOrphanAsync(string allocId, string task, TaskPaths paths) => Task.CompletedTask;
}

internal sealed class ScriptedProcess : ITaskProcess
{
    private readonly TaskCompletionSource<TaskExit> _exit = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ConcurrentQueue<int> Signals { get; } = new();

    public TaskHandle Handle => new(1, 2, "boot");

    public Task<TaskExit> Exit => _exit.Task;

    public void End(int code) => _exit.TrySetResult(new(code));

    public Task SignalAsync(int signal)
    {
        Signals.Enqueue(signal);
        return Task.CompletedTask;
    }

    public Task KillTreeAsync()
    {
        End(137);
        return Task.CompletedTask;
    }

    public void WhileFrozen(Action action) => action();

    public TaskUsage Usage() => throw new NotSupportedException();

    public Result<SpawnRequest> CommandInside(IReadOnlyList<string> command) => throw new NotSupportedException();
}
