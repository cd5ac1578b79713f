using Holdfast.Sqlite;

namespace Holdfast.Store.Sqlite;

/// <summary>The three revisions that the store remembers about itself.</summary>
internal static class Marks
{
    /// <summary>The last commit; kept apart because compaction may take that commit's entries.</summary>
    public const string Newest = "newest";

    /// <summary>What was asked to be forgotten: reads of older revisions are refused.</summary>
    public const string Compacted = "compacted";

    /// <summary>What has been forgotten: where a sweep that was cut short goes on.</summary>
    public const string Swept = "swept";

    public static long Get(SqliteConnection connection, string name)
    {
        var statement = connection.Prepare("SELECT revision FROM mark WHERE name = ?1").Bind(1, name);
        if (!statement.Step())
            throw new StoreDamagedException($"{connection.Path}: the store lacks the mark '{name}'. Restore a backup.");
        var revision = statement.Long(0);
        statement.Reset();
        return revision;
    }

    public static void Set(SqliteConnection connection, string name, long revision) =>
        connection.Prepare("UPDATE mark SET revision = ?2 WHERE name = ?1").Bind(1, name).Bind(2, revision).Run();
}
