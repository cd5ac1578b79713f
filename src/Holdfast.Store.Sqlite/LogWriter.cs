using Holdfast.Sqlite;

namespace Holdfast.Store.Sqlite;

/// <summary>The one connection that writes. Used by the commit loop only.</summary>
internal sealed class LogWriter(SqliteConnection connection, Func<string, long, bool> leaseHeld) : IDisposable
{
    private const string CurrentEntry = "SELECT id, created, version, value IS NULL FROM entry WHERE key = ?1 ORDER BY id DESC LIMIT 1";
    private const string Append = "INSERT INTO entry (id, key, created, version, previous, value) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";

    public long Newest { get; private set; } = Marks.Get(connection, Marks.Newest);

    /// <summary>
    /// Commits transactions one after the other, each at its own revision, with one write to the device. All or none become durable; which of
    /// them hold their compares is told in their order.
    /// </summary>
    public (List<CommitResult> Results, List<WatchBatch> Batches) Commit(IReadOnlyList<Transaction> transactions)
    {
        var results = new List<CommitResult>(transactions.Count);
        var batches = new List<WatchBatch>(transactions.Count);
        var newest = Newest;
        using var group = connection.BeginWrite();
        foreach (var transaction in transactions)
        {
            if (FirstFailed(transaction.Compares) is { } failed)
            {
                results.Add(CommitResult.Refused(newest, failed));
                continue;
            }
            var events = Apply(transaction.Writes, newest + 1);
            if (events.Count > 0)
                batches.Add(new(++newest, events));
            results.Add(CommitResult.Done(newest));
        }
        if (batches.Count > 0)
        {
            Marks.Set(connection, Marks.Newest, newest);
            group.Commit();
            Newest = newest;
        }
        return (results, batches);
    }

    public void Dispose() => connection.Dispose();

    private Compare? FirstFailed(IReadOnlyList<Compare> compares)
    {
        foreach (var compare in compares)
        {
            if (!compare.Holds(Find(compare.Key).ModRevision, leaseHeld))
                return compare;
        }
        return null;
    }

    private List<WatchEvent> Apply(IReadOnlyList<Write> writes, long revision)
    {
        var events = new List<WatchEvent>(writes.Count);
        foreach (var write in writes)
        {
            var current = Find(write.Key);
            if (write.Value is null && current.Id == 0)
                continue;
            // Copied, so that the caller may use its buffer again.
            var @event = write.Value is { } value
                ? new WatchEvent(write.Key, value.ToArray(), current.Id == 0 ? revision : current.Created, revision, current.Version + 1)
                : new WatchEvent(write.Key, null, 0, revision, 0);
            Insert(@event, (revision * LogSchema.EntriesPerRevision) + events.Count, current.Id);
            events.Add(@event);
        }
        return events;
    }

    private void Insert(WatchEvent @event, long id, long previous)
    {
        var append = connection.Prepare(Append).Bind(1, id).Bind(2, @event.Key).Bind(3, @event.CreateRevision).Bind(4, @event.Version);
        if (previous != 0)
            append.Bind(5, previous);
        if (@event.Value is { } value)
            append.Bind(6, value.Span);
        append.Run();
    }

    private Current Find(string key)
    {
        var find = connection.Prepare(CurrentEntry).Bind(1, key);
        var exists = find.Step() && find.Long(3) == 0;
        var current = exists ? new Current(find.Long(0), find.Long(1), find.Long(2)) : default;
        find.Reset();
        return current;
    }

    /// <summary>The newest entry of a key; all zero when the key does not exist.</summary>
    private readonly record struct Current(long Id, long Created, long Version)
    {
        public long ModRevision => Id / LogSchema.EntriesPerRevision;
    }
}
