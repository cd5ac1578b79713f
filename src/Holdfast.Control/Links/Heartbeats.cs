using System.Collections.Concurrent;

namespace Holdfast.Control.Links;

/// <summary>When each node was last heard of. Lives in memory only: after a start every node has one more time to live.</summary>
internal sealed class Heartbeats(TimeProvider time, TimeSpan ttl)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _seen = new(StringComparer.Ordinal);
    private readonly DateTimeOffset _started = time.GetUtcNow();

    public void Seen(string nodeId) => _seen[nodeId] = time.GetUtcNow();

    /// <summary>When the node counts as down unless it is heard of before.</summary>
    public DateTimeOffset DeadlineOf(string nodeId) => (_seen.TryGetValue(nodeId, out var seen) ? seen : _started) + ttl;
}
