using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Holdfast.Agent.Allocations;
using Holdfast.Agent.Collection;
using Holdfast.Agent.Exec;
using Holdfast.Agent.Files;
using Holdfast.Agent.Logs;
using Holdfast.Agent.Native;
using Holdfast.Agent.Processes;
using Holdfast.Agent.Stats;
using Holdfast.Agent.Tasks;

namespace Holdfast.Agent;

/// <summary>What others ask of the allocations of this node.</summary>
internal sealed class NodeLink(RunningAllocations allocations, CollectFinished collection, TaskMeter taskMeter, HostMeter hostMeter, ProcessWatch watch, TimeProvider clock) : INodeLink
{
    public Task<Result<AllocResourceUsage>> StatsAsync(string allocId, string? task, CancellationToken cancellation)
    {
        if (!TasksOf(allocId, task).TryGet(out var tasks, out var fault)) return Answer<AllocResourceUsage>(fault);
        var usage = from one in tasks
                    let process = one.Process
                    where process is not null
                    let record = one.Record
                    select KeyValuePair.Create(record.Task, taskMeter.Measure($"{allocId}.{record.Task}.{process.Handle.Pid}", record.State.StartedAt, process.Usage()));
        return Answer<AllocResourceUsage>(UsageSum.Of(usage.ToValueMap(), clock.GetUtcNow().ToUnixTimeMilliseconds() * 1_000_000));
    }

    public Task<Result<HostStats>> HostStatsAsync(CancellationToken cancellation) => Answer<HostStats>(hostMeter.Measure());

    public Task<Result<bool>> RestartAsync(string allocId, AllocationRestartRequest request, CancellationToken cancellation) =>
        WithRunning(allocId, request.TaskName, task =>
        {
            task.Restart();
            return Task.CompletedTask;
        });

    public async Task<Result<bool>> SignalAsync(string allocId, AllocSignalRequest request, CancellationToken cancellation)
    {
        if (!Signals.Parse(request.Signal).TryGet(out var signal, out var fault)) return fault;
        return await WithRunning(allocId, request.Task, async task =>
        {
            task.Tell(TaskEvents.Signaling(signal, ""));
            if (task.Process is { } process) await process.SignalAsync(signal).ConfigureAwait(false);
        }).ConfigureAwait(false);
    }

    public Task<Result<bool>> CollectGarbageAsync(string? allocId, CancellationToken cancellation) => collection.CollectNowAsync(allocId, cancellation);

    public Task<Result<DirectoryListing>> ListAsync(string allocId, string path, CancellationToken cancellation) =>
        Answer(FilesOf(allocId).TryGet(out var files, out var fault) ? files.List(path) : fault);

    public Task<Result<AllocFileInfo>> StatFileAsync(string allocId, string path, CancellationToken cancellation) =>
        Answer(FilesOf(allocId).TryGet(out var files, out var fault) ? files.Stat(path) : fault);

    public Task<Result<Stream>> ReadAsync(string allocId, string path, long offset, long? limit, CancellationToken cancellation) =>
        Answer(FilesOf(allocId).TryGet(out var files, out var fault) ? files.Read(path, offset, limit) : fault);

    public IAsyncEnumerable<StreamFrame> StreamFileAsync(string allocId, string path, StreamFrom from, bool follow, CancellationToken cancellation) =>
        FilesOf(allocId).Value.StreamAsync(path, from, follow, cancellation);

    public async IAsyncEnumerable<StreamFrame> StreamLogsAsync(
        string allocId, string task, string logType, StreamFrom from, bool follow, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var runner = TaskOf(allocId, task).Value;
        var stream = runner.Logs.Of(logType).Value;
        await foreach (var frame in LogReading.FramesAsync(stream, from, follow, () => runner.Record.IsDead, clock, cancellation).ConfigureAwait(false)) yield return frame;
    }

    public async Task<Result<bool>> ExecAsync(
        string allocId, ExecCommand command, ChannelReader<ExecStreamingInput> input, ChannelWriter<ExecStreamingOutput> output, CancellationToken cancellation)
    {
        if (!TaskOf(allocId, command.Task).TryGet(out var task, out var fault)) return fault;
        if (task.Process is not { } process) return NotRunning(task);
        if (!process.CommandInside(command.Command).TryGet(out var request, out fault)) return fault;
        fault = await new ExecSession(request, watch, input, output).RunAsync(command.Tty, clock, cancellation).ConfigureAwait(false);
        return fault is null ? true : fault;
    }

    private async Task<Result<bool>> WithRunning(string allocId, string task, Func<TaskRunner, Task> act)
    {
        if (!TasksOf(allocId, task).TryGet(out var tasks, out var fault)) return fault;
        var running = tasks.Where(one => one.Process is not null).ToList();
        if (running.Count == 0) return tasks.Count == 1 ? NotRunning(tasks[0]) : Fault.Conflict($"no task of allocation \"{allocId}\" runs");
        foreach (var one in running) await act(one).ConfigureAwait(false);
        return true;
    }

    private static Fault NotRunning(TaskRunner task) => Fault.Conflict($"task \"{task.Record.Task}\" does not run: it is {task.Record.State.State}", "look at its events");

    private Result<IReadOnlyList<TaskRunner>> TasksOf(string allocId, string? task)
    {
        if (!allocations.Find(allocId).TryGet(out var runner, out var fault)) return fault;
        if (string.IsNullOrEmpty(task)) return runner.Tasks.Values.ToList();
        return runner.Tasks.TryGetValue(task, out var one)
            ? new List<TaskRunner> { one }
            : Fault.NotFound($"allocation \"{allocId}\" has no task \"{task}\"", $"it has {string.Join(", ", runner.Tasks.Keys)}");
    }

    private Result<TaskRunner> TaskOf(string allocId, string task)
    {
        if (!TasksOf(allocId, task).TryGet(out var tasks, out var fault)) return fault;
        return tasks.Count == 1 ? tasks[0] : Fault.Invalid($"allocation \"{allocId}\" has several tasks", $"name one of {string.Join(", ", tasks.Select(one => one.Record.Task))}");
    }

    private Result<AllocFiles> FilesOf(string allocId) =>
        allocations.Find(allocId).TryGet(out var runner, out var fault) ? new AllocFiles(runner.Paths.Root, clock) : fault;

    private static Task<Result<T>> Answer<T>(Result<T> result) => Task.FromResult(result);
}
