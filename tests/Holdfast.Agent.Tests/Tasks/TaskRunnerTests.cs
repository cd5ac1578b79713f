using Holdfast.Agent.Allocations;
using Holdfast.Agent.Drivers;
using Holdfast.Agent.Environments;
using Holdfast.Agent.Native;
using Holdfast.Agent.State;
using Holdfast.Agent.Tasks;
using Holdfast.Agent.Tests.Support;
using Holdfast.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Holdfast.Agent.Tests.Tasks;

public sealed class TaskRunnerTests : IAsyncDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("holdfast-runner-").FullName;
    private readonly VirtualTime _time = new();
    private readonly ScriptedDriver _driver = new();
    private readonly LocalState _state;

    public TaskRunnerTests() => _state = LocalState.Open(_directory, _time, NullLogger.Instance).Value;

    [Fact]
    public async Task A_restart_waits_for_its_delay()
    {
        var policy = new RestartPolicy { Attempts = 3, Interval = Duration.FromMinutes(30), Delay = Duration.FromSeconds(15), Mode = RestartMode.Fail };
        var (runner, running) = Run(Given.Shell("true") with { RestartPolicy = policy });
        (await StartedAsync(1)).End(1);
        await Eventually.True(() => _time.PendingTimers == 1);
        _time.Advance(TimeSpan.FromSeconds(14.9));
        Assert.Single(_driver.Started);
        Assert.Equal(TaskStatus.Pending, runner.Record.State.State);
        _time.Advance(TimeSpan.FromSeconds(4));
        var second = await StartedAsync(2);
        runner.End(null);
        second.End(0);
        await running;
    }

    [Fact]
    public async Task A_task_to_be_ended_gets_its_delay_its_signal_and_its_time()
    {
        var (runner, running) = Run(Given.Shell("true") with { KillSignal = "SIGTERM", KillTimeout = Duration.FromSeconds(7), ShutdownDelay = Duration.FromSeconds(3) });
        var process = await StartedAsync(1);
        runner.End(null);
        await Eventually.True(() => _time.PendingTimers == 1);
        Assert.Empty(process.Signals);
        _time.Advance(TimeSpan.FromSeconds(3));
        await Eventually.True(() => process.Signals.SequenceEqual([Signals.Term]) && _time.PendingTimers == 1);
        _time.Advance(TimeSpan.FromSeconds(6.9));
        Assert.False(process.Exit.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(0.1));
        await running;
        Assert.True(runner.Record is { IsDead: true, State.Failed: false });
    }

    [Fact]
    public async Task No_kill_timeout_passes_the_agents_maximum()
    {
        var (runner, running) = Run(Given.Shell("true") with { KillTimeout = Duration.FromMinutes(10) });
        await StartedAsync(1);
        runner.End(null);
        await Eventually.True(() => _time.PendingTimers == 1);
        _time.Advance(TimeSpan.FromSeconds(30));
        await running;
    }

    [Fact]
    public async Task What_may_go_away_is_tried_again_and_what_will_not_fails_at_once()
    {
        _driver.Faults.Enqueue(Fault.Unavailable("no room"));
        _driver.Faults.Enqueue(Fault.Invalid("no such program"));
        var policy = new RestartPolicy { Attempts = 5, Interval = Duration.FromMinutes(30), Delay = Duration.Zero, Mode = RestartMode.Fail };
        var (runner, running) = Run(Given.Shell("true") with { RestartPolicy = policy });
        await running;
        Assert.Equal(["Received", "Task Setup", "Driver Failure", "Restarting", "Driver Failure", "Not Restarting"], runner.Record.State.Events!.Select(happened => happened.Type));
        Assert.True(runner.Record.State is { Failed: true, State: TaskStatus.Dead });
    }

    public async ValueTask DisposeAsync()
    {
        await _state.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }

    private (TaskRunner Runner, Task Running) Run(JobTask task)
    {
        var alloc = Given.Alloc(task);
        var context = new TaskContext(alloc, alloc.Job!, alloc.Job!.TaskGroups![0], task, new(), "global", new AllocPaths(_directory));
        var parts = new TaskParts(new Dictionary<string, ITaskDriver> { ["raw_exec"] = _driver }, [], _state, ValueMap<string>.Empty, TimeSpan.FromSeconds(30), _time);
        var runner = new TaskRunner(TaskRecord.New(alloc.ID, task.Name).With(TaskEvents.Received(), _time.GetUtcNow()), () => context, parts, () => { });
        runner.MayStart();
        return (runner, runner.RunAsync(default).WaitAsync(TimeSpan.FromSeconds(30)));
    }

    private async Task<ScriptedProcess> StartedAsync(int count)
    {
        await Eventually.True(() => _driver.Started.Count == count, () => $"start {count}");
        return _driver.Started[^1];
    }
}
