using System.Collections.Concurrent;
using Holdfast.Control.Queries;
using Holdfast.Store;
using Holdfast.Store.Tables;

namespace Holdfast.Control.Links;

/// <summary>
/// What servers want on a node, once that differs from what its agent has. What agents report themselves changes the same documents and
/// must not wake them: only AllocModifyIndex, and allocations that were collected, count.
/// </summary>
internal sealed class DesiredAllocationsWatch(Replica replica, TimeProvider time)
{
    /// <summary>How many allocations each node was last told of, and at which index: a smaller number since means that some were collected.</summary>
    private readonly ConcurrentDictionary<string, (long Index, int Count)> _told = new(StringComparer.Ordinal);

    public async Task<DesiredAllocations> NextAsync(string nodeId, long afterIndex, TimeSpan wait, CancellationToken ct)
    {
        var snapshot = replica.Current;
        var started = time.GetTimestamp();
        while (!IsNews(snapshot, nodeId, afterIndex))
        {
            var left = wait - time.GetElapsedTime(started);
            if (left <= TimeSpan.Zero) break;
            var seen = Math.Max(ChangedAt(snapshot, nodeId), afterIndex);
            snapshot = await replica.WaitForChangeAsync(current => ChangedAt(current, nodeId), seen, left, ct);
        }
        return Tell(snapshot, nodeId);
    }

    private bool IsNews(Snapshot snapshot, string nodeId, long afterIndex)
    {
        if (afterIndex <= 0) return true;
        if (ChangedAt(snapshot, nodeId) <= afterIndex) return false;
        var allocations = snapshot.AllocationsOnNode(nodeId);
        var told = _told.GetValueOrDefault(nodeId);
        return allocations.Count < told.Count || told.Index != afterIndex || allocations.Any(allocation => allocation.AllocModifyIndex > afterIndex);
    }

    private DesiredAllocations Tell(Snapshot snapshot, string nodeId)
    {
        var allocations = snapshot.AllocationsOnNode(nodeId).Select(snapshot.WithJob).ToList();
        var index = ChangedAt(snapshot, nodeId);
        _told[nodeId] = (index, allocations.Count);
        return new(index, allocations);
    }

    /// <summary>Never 0, which an agent asks with when it knows nothing yet.</summary>
    private static long ChangedAt(Snapshot snapshot, string nodeId) => Math.Max(1, snapshot.ChangedAt(Schema.AllocationsByNode, nodeId));
}
