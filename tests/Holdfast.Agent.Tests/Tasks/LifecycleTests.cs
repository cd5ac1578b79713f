using Holdfast.Agent.Tasks;

namespace Holdfast.Agent.Tests.Tasks;

public class LifecycleTests
{
    private static readonly TaskState Pending = new() { State = TaskStatus.Pending }, Running = new() { State = TaskStatus.Running, StartedAt = DateTimeOffset.UnixEpoch };
    private static readonly TaskState Done = Running with { State = TaskStatus.Dead }, Failed = Done with { Failed = true };

    [Fact]
    public void Main_tasks_wait_for_prestart_tasks_to_succeed_and_for_their_sidecars_to_run()
    {
        var main = Task("main");
        Assert.False(Lifecycle.MayStart(main, States((main, Pending), (Task("init", "prestart"), Running), (Task("proxy", "prestart", sidecar: true), Running))));
        Assert.False(Lifecycle.MayStart(main, States((main, Pending), (Task("init", "prestart"), Done), (Task("proxy", "prestart", sidecar: true), Pending))));
        Assert.False(Lifecycle.MayStart(main, States((main, Pending), (Task("init", "prestart"), Failed), (Task("proxy", "prestart", sidecar: true), Running))));
        Assert.True(Lifecycle.MayStart(main, States((main, Pending), (Task("init", "prestart"), Done), (Task("proxy", "prestart", sidecar: true), Running))));
    }

    [Fact]
    public void Poststart_tasks_wait_for_every_main_task_and_poststop_tasks_for_the_end_of_all_others()
    {
        var (after, last) = (Task("after", "poststart"), Task("last", "poststop"));
        Assert.False(Lifecycle.MayStart(after, States((Task("a"), Running), (Task("b"), Pending), (after, Pending))));
        Assert.True(Lifecycle.MayStart(after, States((Task("a"), Running), (Task("b"), Running), (after, Pending))));
        Assert.False(Lifecycle.MayStart(last, States((Task("a"), Running), (last, Pending))));
        Assert.True(Lifecycle.MayStart(last, States((Task("a"), Failed), (after, Done), (last, Pending))));
    }

    [Fact]
    public void A_failed_task_takes_its_siblings_along_but_not_poststop()
    {
        var ended = Lifecycle.ToEnd(States((Task("a"), Failed), (Task("b"), Running), (Task("s", "prestart", sidecar: true), Running), (Task("last", "poststop"), Pending))).ToList();
        Assert.Equal(["b", "s"], ended.Select(one => one.Task.Name));
        Assert.All(ended, one => Assert.Equal(TaskEventType.SiblingFailed, one.Reason.Type));
    }

    [Fact]
    public void The_end_of_the_leader_ends_the_others()
    {
        var ended = Lifecycle.ToEnd(States((Task("boss") with { Leader = true }, Done), (Task("b"), Running))).ToList();
        Assert.Equal(("b", TaskEventType.LeaderDead), (ended.Single().Task.Name, ended.Single().Reason.Type));
    }

    [Fact]
    public void Sidecars_end_when_all_main_tasks_have()
    {
        var side = Task("side", "poststart", sidecar: true);
        Assert.Empty(Lifecycle.ToEnd(States((Task("a"), Done), (Task("b"), Running), (side, Running))));
        Assert.Equal(TaskEventType.MainDead, Lifecycle.ToEnd(States((Task("a"), Done), (Task("b"), Done), (side, Running))).Single().Reason.Type);
    }

    [Fact]
    public void A_prestart_task_that_has_succeeded_ends_nobody() => Assert.Empty(Lifecycle.ToEnd(States((Task("init", "prestart"), Done), (Task("a"), Pending))));

    private static JobTask Task(string name, string? hook = null, bool sidecar = false) => new() { Name = name, Lifecycle = hook is null ? null : new() { Hook = hook, Sidecar = sidecar } };

    private static Dictionary<JobTask, TaskState> States(params (JobTask Task, TaskState State)[] tasks) => tasks.ToDictionary(task => task.Task, task => task.State);
}
