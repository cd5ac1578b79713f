namespace Holdfast.Scheduling.Ranking;

/// <summary>A hash of text that is the same in every process. Algorithm: FNV-1a, 64 bits, over UTF-16 units.</summary>
internal static class StableHash
{
    internal static ulong Of(string text)
    {
        var hash = 0xCBF29CE484222325;
        foreach (var unit in text) hash = (hash ^ unit) * 0x100000001B3;
        return hash;
    }
}
