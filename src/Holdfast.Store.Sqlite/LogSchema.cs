using Holdfast.Sqlite;

namespace Holdfast.Store.Sqlite;

/// <summary>
/// The file's layout, version 1: one append-only log. An entry's id is its revision times <see cref="EntriesPerRevision"/> plus its place in
/// the commit, so that the rows lie in the order of revisions and need no second index; the index on the key holds the id too, so that the
/// newest entry of a key, at any revision, is one search.
/// </summary>
internal static class LogSchema
{
    public const long EntriesPerRevision = 1024;

    /// <summary>"HOLD".</summary>
    public const int ApplicationId = 0x484F4C44;

    private const long Version = 1;

    // `previous` is the entry that this one supersedes, for compaction. The value comes last: the columns before it are then read without it.
    private const string Create = """
        CREATE TABLE entry (id INTEGER PRIMARY KEY, key TEXT NOT NULL, created INTEGER NOT NULL, version INTEGER NOT NULL, previous INTEGER, value BLOB);
        CREATE INDEX entry_key ON entry (key);
        CREATE TABLE mark (name TEXT PRIMARY KEY, revision INTEGER NOT NULL) WITHOUT ROWID;
        INSERT INTO mark VALUES ('newest', 0), ('compacted', 0), ('swept', 0);
        PRAGMA user_version = 1;
        """;

    static LogSchema()
    {
        if (EntriesPerRevision < Transaction.MaxOperations)
            throw new InvalidOperationException("A commit's entries do not fit between two revisions.");
    }

    /// <summary>Lays out an empty file; checks that a full one has a layout that this version can read.</summary>
    public static void Ensure(SqliteConnection connection)
    {
        if (connection.Scalar("SELECT count(*) FROM sqlite_master") == 0)
        {
            using var transaction = connection.BeginWrite();
            connection.Execute(Create);
            transaction.Commit();
        }
        else if (connection.Scalar("PRAGMA user_version") is var version && version != Version)
        {
            throw new StoreDamagedException(
                $"{connection.Path}: the store has layout {version}; this version of Holdfast reads layout {Version}. Run the version that wrote it.");
        }
    }
}
