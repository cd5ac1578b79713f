using Holdfast.Sqlite;

namespace Holdfast.Store.Tests.Engines;

public sealed class SqliteConnectionTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    private string Path => _directory.File("state.db");

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Commits_are_flushed_to_the_device()
    {
        using var connection = SqliteConnection.Open(Path);
        Assert.Equal(2, connection.Scalar("PRAGMA synchronous"));
        var mode = connection.Prepare("PRAGMA journal_mode");
        Assert.True(mode.Step());
        Assert.Equal("wal", mode.Text(0));
    }

    [Fact]
    public void Values_of_every_kind_come_back()
    {
        using var connection = SqliteConnection.Open(Path);
        connection.Execute("CREATE TABLE t (i INTEGER, d REAL, s TEXT, b BLOB, n)");
        var insert = "INSERT INTO t VALUES (?1, ?2, ?3, ?4, ?5)";
        connection.Prepare(insert).Bind(1, long.MinValue).Bind(2, 1.5).Bind(3, "ä\0b 😀").Bind(4, [1, 0, 2]).BindNull(5).Run();
        connection.Prepare(insert).Bind(3, "").Bind(4, []).Run();
        var read = connection.Prepare("SELECT i, d, s, b, n FROM t ORDER BY rowid");
        Assert.True(read.Step());
        Assert.Equal((long.MinValue, 1.5, "ä\0b 😀", true), (read.Long(0), read.Double(1), read.Text(2), read.IsNull(4)));
        Assert.Equal([1, 0, 2], read.Blob(3).ToArray());
        Assert.True(read.Step());
        Assert.Equal((true, false, false, ""), (read.IsNull(0), read.IsNull(2), read.IsNull(3), read.Text(2)));
        Assert.False(read.Step());
    }

    [Fact]
    public void A_transaction_that_is_not_committed_leaves_nothing()
    {
        using var connection = SqliteConnection.Open(Path);
        connection.Execute("CREATE TABLE t (i)");
        using (connection.BeginWrite())
            connection.Execute("INSERT INTO t VALUES (1)");
        using (var transaction = connection.BeginWrite())
        {
            connection.Execute("INSERT INTO t VALUES (2)");
            transaction.Commit();
        }
        Assert.Equal(2, connection.Scalar("SELECT sum(i) FROM t"));
    }

    [Fact]
    public void An_exclusive_database_has_one_owner_until_it_is_closed()
    {
        using (SqliteConnection.Open(Path, new() { Exclusive = true }))
        {
            var refused = Assert.Throws<SqliteException>(() => SqliteConnection.Open(Path, new() { Exclusive = true }));
            Assert.Equal((SqliteFailure.InUse, Path), (refused.Failure, refused.Path));
        }
        SqliteConnection.Open(Path, new() { Exclusive = true }).Dispose();
    }

    [Fact]
    public void A_write_lock_held_too_long_by_another_connection_is_told_as_in_use()
    {
        using var first = SqliteConnection.Open(Path);
        using var second = SqliteConnection.Open(Path, new() { BusyTimeout = TimeSpan.FromMilliseconds(1) });
        using var writing = first.BeginWrite();
        Assert.Equal(SqliteFailure.InUse, Assert.Throws<SqliteException>(() => second.BeginWrite()).Failure);
    }

    [Fact]
    public void A_size_limit_is_told_as_full_and_what_was_stored_stays()
    {
        using var connection = SqliteConnection.Open(Path);
        connection.Execute("CREATE TABLE t (b BLOB); INSERT INTO t VALUES (zeroblob(1000)); PRAGMA max_page_count = 4");
        Assert.Equal(SqliteFailure.Full, Assert.Throws<SqliteException>(() => connection.Execute("INSERT INTO t VALUES (zeroblob(100000))")).Failure);
        Assert.Equal(1, connection.Scalar("SELECT count(*) FROM t"));
        connection.Execute("PRAGMA max_page_count = 4000; INSERT INTO t VALUES (zeroblob(100000))");
    }

    [Fact]
    public void A_missing_directory_is_told_as_unwritable()
    {
        var refused = Assert.Throws<SqliteException>(() => SqliteConnection.Open(_directory.File("missing/state.db"), new() { Exclusive = true }));
        Assert.Equal(SqliteFailure.Unwritable, refused.Failure);
        Assert.Equal(SqliteFailure.Unwritable, Assert.Throws<SqliteException>(() => SqliteConnection.Open(_directory.File("missing/state.db"))).Failure);
    }
}
