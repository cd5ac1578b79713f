using Holdfast.Scheduling.Tests.Worlds;

namespace Holdfast.Scheduling.Tests;

public sealed class PlanCheckTests
{
    private readonly MemoryWorld _world = new();
    private readonly Job _job;

    public PlanCheckTests()
    {
        _world.Put(Given.Node("n1", cpu: 1_000));
        var group = Given.Group("api", 1, Given.Task("main", cpu: 600)) with { Networks = [new() { ReservedPorts = [new() { Label = "http", Value = 80 }] }] };
        _job = _world.Register(Given.Job("web", JobType.Service, group));
    }

    [Fact]
    public void A_plan_made_now_has_no_conflict() => Assert.Empty(PlanCheck.Conflicts(_world, Decide(_job)));

    [Fact]
    public void A_node_that_went_down_meanwhile_is_a_conflict()
    {
        var plan = Decide(_job);
        _world.Put(_world.Node("n1")! with { Status = NodeStatus.Down });
        Assert.Equal(["n1"], PlanCheck.Conflicts(_world, plan));
    }

    [Fact]
    public void A_node_that_is_gone_meanwhile_is_a_conflict()
    {
        var plan = Decide(_job);
        _world.Remove(_world.Node("n1")!);
        Assert.Equal(["n1"], PlanCheck.Conflicts(_world, plan));
    }

    [Fact]
    public void A_node_made_ineligible_meanwhile_is_a_conflict()
    {
        var plan = Decide(_job);
        _world.Put(_world.Node("n1")! with { SchedulingEligibility = NodeEligibility.Ineligible });
        Assert.Equal(["n1"], PlanCheck.Conflicts(_world, plan));
    }

    [Fact]
    public void Room_that_another_plan_took_meanwhile_is_a_conflict()
    {
        var plan = Decide(_job);
        _world.Apply(Decide(_world.Register(Given.Job("other", JobType.Service, Given.Group("api", 1, Given.Task("main", cpu: 600))))));
        Assert.Equal(["n1"], PlanCheck.Conflicts(_world, plan));
    }

    [Fact]
    public void A_port_that_another_plan_took_meanwhile_is_a_conflict()
    {
        var plan = Decide(_job);
        var group = Given.Group("lb") with { Networks = [new() { ReservedPorts = [new() { Label = "http", Value = 80 }] }] };
        _world.Apply(Decide(_world.Register(Given.Job("other", JobType.Service, group))));
        Assert.Equal(["n1"], PlanCheck.Conflicts(_world, plan));
    }

    [Fact]
    public void What_the_plan_itself_stops_is_no_conflict()
    {
        _world.Apply(Decide(_job));
        var changed = _world.Register(_job with { TaskGroups = [_job.TaskGroups![0] with { Tasks = [Given.Task("main", cpu: 900)] }] });
        Assert.Empty(PlanCheck.Conflicts(_world, Decide(changed)));
    }

    private Plan Decide(Job job) => Scheduler.Decide(_world, Given.Evaluation(job), new Dice(1));
}
