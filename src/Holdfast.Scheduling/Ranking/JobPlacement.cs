namespace Holdfast.Scheduling.Ranking;

/// <summary>What the placements of all groups of a job share within one decision.</summary>
internal sealed class JobPlacement
{
    internal JobPlacement(IWorld world, Job job, NodeOffer offer, Func<Allocation, bool> leaves, Dice dice)
    {
        (World, Job, Offer, Dice) = (world, job, offer, dice);
        var settings = PlacementSettings.Of(world, offer.Pool);
        (Spreads, MemoryMayBurst) = (settings.Spreads, settings.MemoryMayBurst);
        Fleet = new(world, offer.Nodes, leaves);
        Assignment = new(Fleet, dice);
        TieSeed = dice.Next();
        Limits = [.. job.Constraints.OrEmpty().Where(IsPropertyLimit).Select(constraint => new PropertyLimit(constraint, wholeJob: true, job.Region))];
        OneEachHost = job.Constraints.OrEmpty().Any(IsDistinctHosts);
        CountPresent(leaves);
    }

    internal IWorld World { get; }

    internal Job Job { get; }

    internal NodeOffer Offer { get; }

    internal Fleet Fleet { get; }

    internal JobTally Tally { get; } = new();

    internal Assignment Assignment { get; }

    internal Dice Dice { get; }

    /// <summary>Orders nodes of equal score, the same for all groups and independent of which other nodes there are.</summary>
    internal ulong TieSeed { get; }

    /// <summary>Whether nodes are to be filled evenly instead of one after the other.</summary>
    internal bool Spreads { get; }

    internal bool MemoryMayBurst { get; }

    /// <summary>The job's own distinct_property constraints, counting over all its groups.</summary>
    internal PropertyLimit[] Limits { get; }

    /// <summary>Whether no two allocations of the job may share a node.</summary>
    internal bool OneEachHost { get; }

    internal static bool IsPropertyLimit(Constraint constraint) => constraint.Operand == ConstraintOperand.DistinctProperty;

    internal static bool IsDistinctHosts(Constraint constraint) => constraint.Operand == ConstraintOperand.DistinctHosts && constraint.RTarget != "false";

    /// <summary>Counts an allocation of the job on a node; -1 takes it off.</summary>
    internal void Count(Node node, string group, int change)
    {
        Tally.Count(node, group, change);
        foreach (var limit in Limits) limit.Count(node, change);
    }

    private void CountPresent(Func<Allocation, bool> leaves)
    {
        foreach (var allocation in World.AllocationsOfJob(new(Job.Namespace ?? JobKey.DefaultNamespace, Job.ID)))
        {
            if (allocation.Terminal || leaves(allocation) || World.Node(allocation.NodeID) is not { } node) continue;
            Count(node, allocation.TaskGroup, 1);
        }
    }
}
