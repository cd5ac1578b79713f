using SQLitePCL;

namespace Holdfast.Sqlite;

/// <summary>
/// A connection to one database file: write-ahead log, synchronous=FULL, so that a commit survives kill -9 and power loss. To be used by one
/// thread at a time. Statements are prepared once and kept.
/// </summary>
public sealed class SqliteConnection : IDisposable
{
    private readonly sqlite3 _handle;
    private readonly FileStream? _lock;
    private readonly Dictionary<string, SqliteStatement> _statements = [];

    static SqliteConnection() => Batteries_V2.Init();

    private SqliteConnection(string path, sqlite3 handle, FileStream? @lock) => (Path, _handle, _lock) = (path, handle, @lock);

    public string Path { get; }

    /// <summary>Whether a transaction is open. SQLite ends one by itself after some failures.</summary>
    public bool InTransaction => raw.sqlite3_get_autocommit(_handle) == 0;

    /// <summary>Opens the file, and creates it unless only reading.</summary>
    /// <exception cref="SqliteException">With the failure InUse, Damaged, Unwritable or Full.</exception>
    public static SqliteConnection Open(string path, SqliteOptions? options = null)
    {
        options ??= new();
        var held = options.Exclusive ? TakeLock(path) : null;
        sqlite3? handle = null;
        try
        {
            var flags = options.ReadOnly ? raw.SQLITE_OPEN_READONLY : raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE;
            var code = raw.sqlite3_open_v2(path, out handle, flags | raw.SQLITE_OPEN_NOMUTEX, null);
            if (code != raw.SQLITE_OK)
                throw SqliteException.From(ExtendedCode(handle, code), path, Message(handle, code));
            var connection = new SqliteConnection(path, handle, held);
            connection.Configure(options);
            return connection;
        }
        catch
        {
            Abandon(handle);
            held?.Dispose();
            throw;
        }
    }

    /// <summary>Runs a statement, or several, that give no rows; not kept prepared.</summary>
    public void Execute(string sql) => Check(raw.sqlite3_exec(_handle, sql));

    /// <summary>The first column of the first row; 0 when there is none.</summary>
    public long Scalar(string sql)
    {
        var statement = Prepare(sql);
        var value = statement.Step() ? statement.Long(0) : 0;
        statement.Reset();
        return value;
    }

    /// <summary>The prepared statement of that text, reset and ready to bind; the same object each time.</summary>
    public SqliteStatement Prepare(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            Check(raw.sqlite3_prepare_v2(_handle, sql, out var handle));
            _statements[sql] = statement = new(this, handle);
        }
        statement.Reset();
        return statement;
    }

    /// <summary>Takes the write lock at once, so that a transaction never fails half-way for want of it.</summary>
    public SqliteTransaction BeginWrite() => new(this, "BEGIN IMMEDIATE");

    /// <summary>A transaction whose reads all see the state of the first one.</summary>
    public SqliteTransaction BeginRead() => new(this, "BEGIN");

    /// <summary>Reads the whole file, and tells what is wrong with it; null when nothing is.</summary>
    public string? CheckIntegrity()
    {
        var check = Prepare("PRAGMA quick_check(1)");
        try
        {
            return check.Step() && check.Text(0) is not "ok" and var fault ? fault : null;
        }
        catch (SqliteException e) when (e.Failure == SqliteFailure.Damaged)
        {
            return e.Message;
        }
        finally
        {
            check.Reset();
        }
    }

    public void Dispose()
    {
        foreach (var statement in _statements.Values)
            statement.Finish();
        _statements.Clear();
        _handle.Dispose();
        _lock?.Dispose();
    }

    internal void Check(int code)
    {
        if (code is not (raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE))
            throw SqliteException.From(ExtendedCode(_handle, code), Path, Message(_handle, code));
    }

    private static FileStream TakeLock(string path)
    {
        try
        {
            return FileLock.TryTake(path + ".lock") ?? throw SqliteException.InUse(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw SqliteException.Unwritable(path, e.Message);
        }
    }

    /// <summary>Looks before it writes: choosing the write-ahead log already changes the file.</summary>
    private void Configure(SqliteOptions options)
    {
        raw.sqlite3_extended_result_codes(_handle, 1);
        raw.sqlite3_busy_timeout(_handle, (int)options.BusyTimeout.TotalMilliseconds);
        var isEmpty = Scalar("SELECT count(*) FROM sqlite_master") == 0;
        if (options.ReadOnly)
            return;
        if (!isEmpty)
            Inspect(options);
        Execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA journal_size_limit=67108864;");
        if (isEmpty && options.ApplicationId != 0)
            Execute($"PRAGMA application_id={options.ApplicationId}");
    }

    private void Inspect(SqliteOptions options)
    {
        var id = Scalar("PRAGMA application_id");
        if (options.ApplicationId != 0 && id != options.ApplicationId)
            throw SqliteException.Damaged(Path, $"it is a SQLite database, but one of another program: its application id is {id}, not {options.ApplicationId}");
        if (new FileInfo(Path).Length <= options.CheckUpToBytes && CheckIntegrity() is { } fault)
            throw SqliteException.Damaged(Path, fault.ReplaceLineEndings(" "));
    }

    /// <summary>Closes without writing the log back, which would change a file that was just refused.</summary>
    private static void Abandon(sqlite3? handle)
    {
        if (handle is null)
            return;
        if (!handle.IsInvalid)
            raw.sqlite3_db_config(handle, raw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, out _);
        handle.Dispose();
    }

    private static int ExtendedCode(sqlite3? handle, int code) =>
        handle is null || handle.IsInvalid || raw.sqlite3_errcode(handle) != code ? code : raw.sqlite3_extended_errcode(handle);

    private static string Message(sqlite3? handle, int code) =>
        handle is null || handle.IsInvalid ? raw.sqlite3_errstr(code).utf8_to_string() : raw.sqlite3_errmsg(handle).utf8_to_string();
}
