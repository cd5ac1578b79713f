using System.Runtime.CompilerServices;

namespace Holdfast.Store.Watching;

/// <summary>The watch of a store with a <see cref="CommitFeed"/>: from the feed, and from the log where the feed no longer reaches.</summary>
public static class Watcher
{
    private const int BatchesAtOnce = 256;

    /// <param name="readLog">The commits from a revision on that are still kept, at most so many, without a gap; or throws <see cref="CompactedException"/>.</param>
    public static async IAsyncEnumerable<WatchBatch> FollowAsync(
        string prefix, long fromRevision, CommitFeed feed, Func<long, int, IReadOnlyList<WatchBatch>> readLog, [EnumeratorCancellation] CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(fromRevision, 1);
        var next = fromRevision;
        var recent = new List<WatchBatch>();
        while (true)
        {
            ct.ThrowIfCancellationRequested();
            recent.Clear();
            var batches = feed.TryRead(next, BatchesAtOnce, recent) ? recent : readLog(next, BatchesAtOnce);
            foreach (var batch in batches)
            {
                next = batch.Revision + 1;
                if (Only(prefix, batch) is { } wanted)
                    yield return wanted;
            }
            if (batches.Count == 0)
                await feed.WaitPastAsync(next - 1, ct);
        }
    }

    private static WatchBatch? Only(string prefix, WatchBatch batch)
    {
        if (prefix.Length == 0 || batch.Events.All(e => e.Key.StartsWith(prefix, StringComparison.Ordinal)))
            return batch;
        var events = batch.Events.Where(e => e.Key.StartsWith(prefix, StringComparison.Ordinal)).ToList();
        return events.Count > 0 ? batch with { Events = events } : null;
    }
}
