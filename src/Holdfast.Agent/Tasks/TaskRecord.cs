using Holdfast.Agent.Drivers;

namespace Holdfast.Agent.Tasks;

/// <summary>What the agent remembers of a task over its own restarts.</summary>
/// <param name="Handle">Null while the task does not run.</param>
internal sealed record TaskRecord(string AllocId, string Task, TaskState State, TaskHandle? Handle, RestartCount Restarts)
{
    /// <summary>As many events as Nomad keeps for a task.</summary>
    private const int EventsKept = 10;

    internal static TaskRecord New(string allocId, string task) => new(allocId, task, new() { State = TaskStatus.Pending }, null, RestartCount.None);

    internal bool IsDead => State.State == TaskStatus.Dead;

    internal TaskRecord With(TaskEvent happened, DateTimeOffset now)
    {
        var stamped = happened with { Time = now.ToUnixTimeMilliseconds() * 1_000_000 + now.Ticks % TimeSpan.TicksPerMillisecond * 100 };
        return this with { State = State with { Failed = State.Failed || happened.FailsTask, Events = State.Events.OrEmpty().Append(stamped).TakeLast(EventsKept).ToValueList() } };
    }

    internal TaskRecord Running(TaskHandle handle, DateTimeOffset now) => this with
    {
        Handle = handle,
        State = State with { State = TaskStatus.Running, StartedAt = now, FinishedAt = default },
    };

    internal TaskRecord Ended() => this with { Handle = null, State = State with { State = TaskStatus.Pending } };

    internal TaskRecord Dead(DateTimeOffset now) => this with { Handle = null, State = State with { State = TaskStatus.Dead, FinishedAt = now } };

    internal TaskRecord Restarted(RestartCount count, DateTimeOffset now) =>
        this with { Restarts = count, State = State with { Restarts = State.Restarts + 1, LastRestart = now } };
}
