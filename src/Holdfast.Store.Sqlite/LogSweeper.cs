using Holdfast.Sqlite;

namespace Holdfast.Store.Sqlite;

/// <summary>Forgets superseded entries, a bounded piece at a time, so that commits go on in between. Used by the commit loop only.</summary>
internal sealed class LogSweeper(SqliteConnection connection)
{
    private const long RevisionsAtOnce = 512;

    private const string DeleteSuperseded =
        "DELETE FROM entry WHERE id IN (SELECT previous FROM entry WHERE id >= ?1 AND id < ?2 AND previous IS NOT NULL)";

    private const string DeleteTombstones = "DELETE FROM entry WHERE id >= ?1 AND id < ?2 AND value IS NULL";

    /// <summary>Refuses reads below from now on, durably, before anything goes.</summary>
    public bool Announce(long upTo)
    {
        using var transaction = connection.BeginWrite();
        var forward = Marks.Get(connection, Marks.Compacted) < upTo;
        if (forward)
            Marks.Set(connection, Marks.Compacted, upTo);
        transaction.Commit();
        return forward;
    }

    /// <summary>Sweeps the next piece of what was announced; whether there is more.</summary>
    public bool Sweep()
    {
        using var transaction = connection.BeginWrite();
        var (swept, compacted) = (Marks.Get(connection, Marks.Swept), Marks.Get(connection, Marks.Compacted));
        if (swept >= compacted)
            return false;
        var until = Math.Min(compacted, swept + RevisionsAtOnce);
        Delete(DeleteSuperseded, swept + 1, until);
        Delete(DeleteTombstones, swept + 1, until);
        Marks.Set(connection, Marks.Swept, until);
        transaction.Commit();
        return until < compacted;
    }

    private void Delete(string sql, long first, long last) =>
        connection.Prepare(sql).Bind(1, first * LogSchema.EntriesPerRevision).Bind(2, (last + 1) * LogSchema.EntriesPerRevision).Run();
}
