namespace Holdfast.Scheduling.Ranking;

/// <summary>The scheduler settings in force for a pool: its own where it has any, else the cluster's.</summary>
internal readonly record struct PlacementSettings(bool Spreads, bool MemoryMayBurst)
{
    internal static PlacementSettings Of(IWorld world, string pool)
    {
        var own = world.NodePool(pool)?.SchedulerConfiguration;
        var algorithm = string.IsNullOrEmpty(own?.SchedulerAlgorithm) ? world.Configuration.SchedulerAlgorithm : own.SchedulerAlgorithm;
        return new(algorithm == BinPacking.SpreadAlgorithm, own?.MemoryOversubscriptionEnabled ?? world.Configuration.MemoryOversubscriptionEnabled);
    }
}
