using Holdfast.Agent.Allocations;
using Holdfast.Agent.Collection;
using Holdfast.Agent.Tests.Support;

namespace Holdfast.Agent.Tests.Allocations;

public class AllocDecisionTests
{
    private static readonly DateTimeOffset Noon = new(2030, 1, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("pending", "pending")]
    [InlineData("pending running", "running")]
    [InlineData("dead running", "running")]
    [InlineData("dead pending", "pending")]
    [InlineData("dead dead", "complete")]
    [InlineData("failed dead", "failed")]
    [InlineData("failed running", "running")]
    public void Task_states_make_the_status_of_an_allocation(string states, string status) =>
        Assert.Equal(status, AllocStatus.Of(states.Split(' ').Select(state => new TaskState { State = state == "failed" ? "dead" : state, Failed = state == "failed" })).ClientStatus);

    [Fact]
    public void Only_what_differs_is_changed_and_deciding_again_changes_nothing()
    {
        var (same, newer, gone, fresh) = (Alloc("same", 1), Alloc("newer", 1), Alloc("gone", 1), Alloc("fresh", 2));
        var known = new[] { same, newer, gone }.ToDictionary(alloc => alloc.ID);
        var changes = DesiredChanges.Between(known, [same, newer with { AllocModifyIndex = 5 }, fresh]);
        Assert.Equal(("fresh", "newer", "gone"), (changes.Start.Single().ID, changes.Update.Single().ID, changes.Forget.Single()));
        var after = new[] { same, newer with { AllocModifyIndex = 5 }, fresh };
        var again = DesiredChanges.Between(after.ToDictionary(alloc => alloc.ID), after);
        Assert.Equal(0, again.Start.Count + again.Update.Count + again.Forget.Count);
    }

    [Theory]
    [InlineData("stop", "pending")]
    [InlineData("evict", "running")]
    [InlineData("run", "complete")]
    [InlineData("run", "failed")]
    public void What_has_ended_or_should_is_not_started(string desired, string client) =>
        Assert.Empty(DesiredChanges.Between(new Dictionary<string, Allocation>(), [Alloc("a", 1) with { DesiredStatus = desired, ClientStatus = client }]).Start);

    [Fact]
    public void Health_needs_every_task_to_run_for_the_minimum_time()
    {
        var alloc = Given.Alloc(Given.Shell("true")).InGroup(group => group with { Update = new() { MinHealthyTime = Duration.FromSeconds(10), HealthyDeadline = Duration.FromMinutes(1) } });
        var group = alloc.Job!.TaskGroups![0];
        DeploymentHealth Of(TaskState state, double seconds) => DeploymentHealth.Of(group, new Dictionary<JobTask, TaskState> { [group.Tasks![0]] = state }, Noon, Noon.AddSeconds(seconds));
        var running = new TaskState { State = TaskStatus.Running, StartedAt = Noon.AddSeconds(5) };
        Assert.Equal(new(null, Noon.AddMinutes(1)), Of(new() { State = TaskStatus.Pending }, 6));
        Assert.Equal(new(null, Noon.AddSeconds(15)), Of(running, 14));
        Assert.True(Of(running, 15).Healthy);
        Assert.Null(Of(running with { LastRestart = Noon.AddSeconds(14) }, 20).Healthy);
        Assert.False(Of(new() { State = TaskStatus.Pending }, 60).Healthy);
        Assert.False(Of(running with { Failed = true }, 14).Healthy);
    }

    [Fact]
    public void The_oldest_finished_allocations_are_collected_first()
    {
        var finished = Enumerable.Range(0, 5).Select(n => new FinishedAllocation($"{n}", Noon.AddMinutes(-n))).ToList();
        Assert.Equal(["4", "3"], CollectionPlan.Of(finished, 3, new(10, 10), 80, 70));
        Assert.Equal(["4"], CollectionPlan.Of(finished, 50, new(81, 10), 80, 70));
        Assert.Equal(["4"], CollectionPlan.Of(finished, 50, new(10, 71), 80, 70));
        Assert.Empty(CollectionPlan.Of(finished, 50, new(10, 10), 80, 70));
    }

    [Fact]
    public void Only_groups_that_ask_for_it_end_when_disconnected()
    {
        var group = new TaskGroup { Disconnect = new() { StopOnClientAfter = Duration.FromSeconds(30) } };
        Assert.False(EndDisconnected.IsTooLong(group, TimeSpan.FromSeconds(29)));
        Assert.True(EndDisconnected.IsTooLong(group, TimeSpan.FromSeconds(31)));
        Assert.False(EndDisconnected.IsTooLong(new(), TimeSpan.FromDays(1)));
    }

    private static Allocation Alloc(string id, long index) => new() { ID = id, AllocModifyIndex = index, DesiredStatus = AllocDesiredStatus.Run };
}
