using Holdfast.Scheduling.Tests.Worlds;

namespace Holdfast.Scheduling.Tests.Ranking;

public sealed class SpreadTests
{
    [Theory]
    [InlineData(3, 4, 10)]
    [InlineData(5, 2, 33)]
    [InlineData(25, 8, 120)]
    [InlineData(7, 1, 3)]
    public void Copies_are_within_one_of_even_over_like_nodes(int racks, int nodesPerRack, int count)
    {
        var world = new MemoryWorld();
        for (var i = 0; i < racks * nodesPerRack; i++) world.Put(Given.Node($"n{i}") with { Meta = Given.Map(("rack", $"r{i % racks}")) });
        var job = world.Register(Given.Job("web", JobType.Service, Given.Group("api", count)) with { Spreads = [new() { Attribute = "${meta.rack}", Weight = 100 }] });
        var plan = Scheduler.Decide(world, Given.Evaluation(job), new Dice(1));
        var counts = plan.Placements.CountBy(placed => world.Node(placed.NodeID)!.Meta!["rack"]).Select(rack => rack.Value).ToArray();
        Assert.Equal(count, counts.Sum());
        Assert.Equal(Math.Min(racks, count), counts.Length);
        Assert.True(counts.Max() - (counts.Length < racks ? 0 : counts.Min()) <= 1);
    }

    [Fact]
    public void Scores_of_the_best_nodes_are_kept_by_scorer()
    {
        var world = new MemoryWorld();
        for (var i = 0; i < 9; i++) world.Put(Given.Node($"n{i}"));
        var job = world.Register(Given.Job("web", JobType.Service, Given.Group("api", 2)) with { Spreads = [new() { Attribute = "${node.datacenter}" }] });
        var scores = Scheduler.Decide(world, Given.Evaluation(job), new Dice(1)).Placements[1].Metrics!.ScoreMetaData!;
        Assert.Equal(5, scores.Count);
        Assert.Equal(["allocation-spread", "binpack", "job-anti-affinity", "node-affinity", "node-reschedule-penalty"], scores[0].Scores!.Keys);
        Assert.Equal(scores.OrderByDescending(node => node.NormScore), scores);
    }

    [Fact]
    public void The_node_chosen_is_the_first_of_the_scores()
    {
        var world = new MemoryWorld();
        for (var i = 0; i < 9; i++) world.Put(Given.Node($"n{i}", cpu: 1_000 * (i + 1)));
        var job = world.Register(Given.Job("web", JobType.Service, Given.Group("api", 6)));
        var plan = Scheduler.Decide(world, Given.Evaluation(job), new Dice(1));
        Assert.All(plan.Placements, placed => Assert.Equal(placed.NodeID, placed.Metrics!.ScoreMetaData![0].NodeID));
    }
}
