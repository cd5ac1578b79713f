using Holdfast.Sqlite;

namespace Holdfast.Store.Sqlite;

/// <summary>A connection that reads beside the writer, each call from one consistent state.</summary>
internal sealed class LogReader(SqliteConnection connection) : IDisposable
{
    private const long MaxBytesAtOnce = 16 << 20;

    private const string KeysFrom = "SELECT key, max(id) FROM entry WHERE key >= ?1 AND id < ?2 GROUP BY key ORDER BY key";
    private const string EntryOf = "SELECT created, version, value FROM entry WHERE id = ?1";
    private const string LogFrom = "SELECT id, key, created, version, value FROM entry WHERE id >= ?1 ORDER BY id";

    public RangeResult Range(string prefix, long atRevision, string? after, int limit, CancellationToken ct)
    {
        using var transaction = connection.BeginRead();
        var newest = Marks.Get(connection, Marks.Newest);
        var revision = atRevision == 0 ? newest : atRevision;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(revision, newest, nameof(atRevision));
        RefuseCompacted(revision + 1);
        return ReadRange(prefix, revision, after, limit, ct);
    }

    /// <summary>The commits from a revision on: whole ones, without a gap, at most so many.</summary>
    public IReadOnlyList<WatchBatch> Log(long fromRevision, int max)
    {
        using var transaction = connection.BeginRead();
        RefuseCompacted(fromRevision);
        return ReadLog(fromRevision, max);
    }

    public void Dispose() => connection.Dispose();

    private void RefuseCompacted(long fromRevision)
    {
        if (Marks.Get(connection, Marks.Compacted) is var compacted && fromRevision <= compacted)
            throw new CompactedException(compacted);
    }

    private RangeResult ReadRange(string prefix, long revision, string? after, int limit, CancellationToken ct)
    {
        var keys = connection.Prepare(KeysFrom).Bind(1, after ?? prefix).Bind(2, (revision + 1) * LogSchema.EntriesPerRevision);
        try
        {
            var entries = new List<Entry>();
            foreach (var entry in Entries(keys, prefix, after))
            {
                ct.ThrowIfCancellationRequested();
                if (entries.Count == limit)
                    return new(entries, revision, More: true);
                entries.Add(entry);
            }
            return new(entries, revision, More: false);
        }
        finally
        {
            keys.Reset();
        }
    }

    private IEnumerable<Entry> Entries(SqliteStatement keys, string prefix, string? after)
    {
        while (keys.Step() && keys.Text(0) is var key && key.StartsWith(prefix, StringComparison.Ordinal))
        {
            if (key != after && Read(key, keys.Long(1)) is { } entry)
                yield return entry;
        }
    }

    /// <summary>Null when the entry is a deletion.</summary>
    private Entry? Read(string key, long id)
    {
        var read = connection.Prepare(EntryOf).Bind(1, id);
        read.Step();
        var entry = read.IsNull(2)
            ? null
            : new Entry(key, read.Blob(2).ToArray(), read.Long(0), id / LogSchema.EntriesPerRevision, read.Long(1));
        read.Reset();
        return entry;
    }

    private List<WatchBatch> ReadLog(long fromRevision, int max)
    {
        var batches = new List<WatchBatch>();
        var events = new List<WatchEvent>();
        var bytes = 0L;
        var log = connection.Prepare(LogFrom).Bind(1, fromRevision * LogSchema.EntriesPerRevision);
        while (log.Step())
        {
            var revision = log.Long(0) / LogSchema.EntriesPerRevision;
            if (batches.Count == 0 || batches[^1].Revision != revision)
            {
                if (batches.Count == max || bytes > MaxBytesAtOnce)
                    break;
                batches.Add(new(revision, events = []));
            }
            var value = log.IsNull(4) ? null : log.Blob(4).ToArray();
            bytes += value?.Length ?? 0;
            events.Add(new(log.Text(1), value is null ? null : new ReadOnlyMemory<byte>(value), log.Long(2), revision, log.Long(3)));
        }
        log.Reset();
        return batches;
    }
}
