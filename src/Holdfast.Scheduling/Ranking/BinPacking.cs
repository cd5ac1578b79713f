namespace Holdfast.Scheduling.Ranking;

/// <summary>
/// How well a node is filled, from 0 to 1. Formula: Best Fit v3 of Google's data-centre packing work, as Nomad documents it:
/// 20 - (10^free CPU share + 10^free memory share), of at most 18; spreading turns it round.
/// </summary>
internal static class BinPacking
{
    internal const string SpreadAlgorithm = "spread";

    private const double Best = 18;

    internal static double Score(in ResourceSum used, in ResourceSum capacity, bool spread)
    {
        var free = Math.Pow(10, FreeShare(used.Cpu, capacity.Cpu)) + Math.Pow(10, FreeShare(used.MemoryMB, capacity.MemoryMB));
        return Math.Clamp(spread ? free - 2 : 20 - free, 0, Best) / Best;
    }

    private static double FreeShare(long used, long capacity) => capacity <= 0 ? 0 : 1 - (double)used / capacity;
}
