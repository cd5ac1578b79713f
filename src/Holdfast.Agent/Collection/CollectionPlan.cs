namespace Holdfast.Agent.Collection;

/// <summary>A finished allocation that may be collected.</summary>
internal sealed record FinishedAllocation(string Id, DateTimeOffset FinishedAt);

/// <summary>How full the file system of the allocations is, in percent.</summary>
internal sealed record DiskUse(double BytesPercent, double InodesPercent);

/// <summary>Which finished allocations to delete. Pure.</summary>
internal static class CollectionPlan
{
    /// <summary>The oldest first: as many as there are too many, and while the disk is too full at least one.</summary>
    internal static IReadOnlyList<string> Of(IEnumerable<FinishedAllocation> finished, int kept, DiskUse use, double mostBytesPercent, double mostInodesPercent)
    {
        var oldestFirst = finished.OrderBy(alloc => alloc.FinishedAt).ThenBy(alloc => alloc.Id, StringComparer.Ordinal).ToList();
        var tooFull = use.BytesPercent > mostBytesPercent || use.InodesPercent > mostInodesPercent;
        var count = Math.Max(oldestFirst.Count - kept, tooFull ? 1 : 0);
        return [.. oldestFirst.Take(count).Select(alloc => alloc.Id)];
    }
}
