using System.Runtime.CompilerServices;
using Holdfast.Scheduling.Tests.Worlds;

namespace Holdfast.Scheduling.Tests.Laws;

public sealed class LawTests
{
    // For each law, and different ones for each; HOLDFAST_WORLDS asks for more.
    private static readonly ulong Worlds = ulong.TryParse(Environment.GetEnvironmentVariable("HOLDFAST_WORLDS"), out var asked) ? asked : 400;

    private const int Events = 6;

    [Fact]
    public void Nothing_is_ever_over_capacity_doubled_or_clashing() => InRandomWorlds((random, _, job) => WorldLaws.Hold(random.World, new(job.Namespace!, job.ID)));

    [Fact]
    public void Deciding_again_changes_nothing() => InRandomWorlds((random, plan, job) =>
        Assert.True(Scheduler.Decide(random.World, plan.Evaluation, new Dice(random.Seed())).IsNoOp));

    [Fact]
    public void A_node_that_the_job_may_not_use_moves_nothing() => InRandomWorlds((random, plan, job) =>
    {
        random.AddUnrelatedNode();
        var again = Scheduler.Decide(random.World, plan.Evaluation, new Dice(random.Seed()));
        Assert.True(again.IsNoOp, again.ToString());
    });

    [Fact]
    public void A_plan_fits_the_world_it_was_made_from() => InRandomWorlds(after: null, before: (random, plan, job) =>
        Assert.Empty(PlanCheck.Conflicts(random.World, plan)));

    [Fact]
    public void Every_stop_has_a_reason_and_a_living_allocation() => InRandomWorlds(after: null, before: (random, plan, job) =>
    {
        Assert.All(plan.Stops, stop => Assert.NotEmpty(stop.DesiredDescription));
        var stopped = plan.Stops.Select(stop => stop.AllocationID).ToHashSet();
        Assert.Equal(plan.Stops.Count, stopped.Count);
        Assert.All(random.World.Allocations.Where(allocation => stopped.Contains(allocation.ID)), allocation => Assert.False(allocation.ServerTerminal));
    });

    [Fact]
    public void Everything_is_placed_where_the_job_allows_it() => InRandomWorlds((random, plan, job) => Assert.All(plan.Placements, placed =>
    {
        var node = random.World.Node(placed.NodeID)!;
        var group = job.TaskGroups!.Single(group => group.Name == placed.TaskGroup);
        Assert.True(Reference.IsReady(node) && Reference.MayRun(job, group, node), $"{placed.Name} is on {node.ID}");
    }));

    [Fact]
    public void What_finds_no_place_fits_nowhere() => InRandomWorlds((random, plan, job) =>
    {
        if (job.Type is JobType.System or JobType.SysBatch) return;
        foreach (var group in job.TaskGroups!.Where(group => plan.FailedTGAllocs.ContainsKey(group.Name)))
        {
            if (plan.Annotations.DesiredTGUpdates![group.Name].DestructiveUpdate > 0) continue;
            Assert.DoesNotContain(random.World.Nodes, node => Reference.HasRoom(random.World, job, group, node));
        }
    });

    [Fact]
    public void A_count_is_full_or_something_explains_why_not() => InRandomWorlds((random, plan, job) =>
    {
        if (job.Type != JobType.Service || job.Stop == true) return;
        foreach (var group in job.TaskGroups!)
        {
            var all = random.World.AllocationsOfJob(new(job.Namespace!, job.ID)).Where(allocation => allocation.TaskGroup == group.Name).ToArray();
            var waiting = all.Count(allocation => allocation.JobVersion == job.Version
                && allocation is { ClientStatus: AllocClientStatus.Failed, ServerTerminal: false, NextAllocation: "", FollowupEvalID: not "" });
            var accounted = all.Count(allocation => !allocation.Terminal) + waiting + plan.QueuedAllocations[group.Name];
            Assert.Equal(group.Count, Math.Min(group.Count!.Value, accounted));
        }
    });

    [Fact]
    public void No_more_are_replaced_at_a_time_than_the_job_allows() => InRandomWorlds((random, plan, job) =>
    {
        var limited = job.TaskGroups!.Where(group => group.Update is { MaxParallel: > 0 } && plan.Annotations.DesiredTGUpdates!.ContainsKey(group.Name));
        Assert.All(limited, group => Assert.InRange(plan.Annotations.DesiredTGUpdates![group.Name].DestructiveUpdate, 0, group.Update!.MaxParallel!.Value));
    });

    [Fact]
    public void The_same_seed_gives_the_same_plan() => InRandomWorlds(after: null, before: (random, plan, job) =>
    {
        var (why, seed) = (random.Evaluation(job), random.Seed());
        Assert.Equal(Scheduler.Decide(random.World, why, new Dice(seed)), Scheduler.Decide(random.World, why, new Dice(seed)));
    });

    /// <summary>Lets things happen to many worlds, and looks at each decision before and after it is applied.</summary>
    private static void InRandomWorlds(Action<RandomWorld, Plan, Job>? after, Action<RandomWorld, Plan, Job>? before = null, [CallerLineNumber] int law = 0)
    {
        for (var seed = (ulong)law * 1_000_000; seed < (ulong)law * 1_000_000 + Worlds; seed++)
        {
            var random = new RandomWorld(seed);
            for (var step = 0; step < Events; step++)
            {
                try
                {
                    foreach (var job in random.Jobs) DecideAndLook(random, job, after, before);
                }
                catch (Exception fault)
                {
                    throw new Xunit.Sdk.XunitException($"world {seed}, step {step}: {fault.Message}", fault);
                }
                random.Happen();
            }
        }
    }

    private static void DecideAndLook(RandomWorld random, Job job, Action<RandomWorld, Plan, Job>? after, Action<RandomWorld, Plan, Job>? before)
    {
        var plan = Scheduler.Decide(random.World, random.Evaluation(job), new Dice(random.Seed()));
        before?.Invoke(random, plan, job);
        random.World.Apply(plan);
        after?.Invoke(random, plan, job);
    }
}
