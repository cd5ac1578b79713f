using SQLitePCL;

namespace Holdfast.Sqlite;

/// <summary>A failure of SQLite, with the file it concerns and what to do where that is known.</summary>
public sealed class SqliteException : Exception
{
    internal SqliteException(SqliteFailure failure, int code, string path, string message)
        : base(message) => (Failure, Code, Path) = (failure, code, path);

    public SqliteFailure Failure { get; }

    /// <summary>SQLite's extended result code; 0 when the failure was found before SQLite was asked.</summary>
    public int Code { get; }

    public string Path { get; }

    internal static SqliteException From(int code, string path, string detail)
    {
        var failure = Classify(code);
        return new(failure, code, path, $"{path}: {Explain(failure)} ({detail.TrimEnd('.')}, SQLite code {code}).");
    }

    internal static SqliteException InUse(string path) =>
        new(SqliteFailure.InUse, 0, path, $"{path}: the database is in use by another process. Stop that one, or use another directory.");

    internal static SqliteException Unwritable(string path, string detail) =>
        new(SqliteFailure.Unwritable, 0, path, $"{path}: {Explain(SqliteFailure.Unwritable)} ({detail.TrimEnd('.')}).");

    internal static SqliteException Damaged(string path, string detail) =>
        new(SqliteFailure.Damaged, raw.SQLITE_CORRUPT, path, $"{path}: {Explain(SqliteFailure.Damaged)} ({detail}).");

    private static SqliteFailure Classify(int extended) => (extended & 0xff, extended) switch
    {
        (raw.SQLITE_FULL, _) => SqliteFailure.Full,
        (raw.SQLITE_BUSY or raw.SQLITE_LOCKED, _) => SqliteFailure.InUse,
        (raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB, _) => SqliteFailure.Damaged,
        (raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY or raw.SQLITE_PERM, _) => SqliteFailure.Unwritable,
        // The write-ahead index is mapped memory: growing it on a full device fails as an I/O error.
        (raw.SQLITE_IOERR, raw.SQLITE_IOERR_SHMSIZE) => SqliteFailure.Full,
        (raw.SQLITE_IOERR, raw.SQLITE_IOERR_SHORT_READ) => SqliteFailure.Damaged,
        (raw.SQLITE_IOERR, _) => SqliteFailure.Device,
        _ => SqliteFailure.Other,
    };

    private static string Explain(SqliteFailure failure) => failure switch
    {
        SqliteFailure.Full => "there is no room for more data; make room on the device, nothing stored is lost",
        SqliteFailure.InUse => "the database is in use by another process; stop that one, or use another directory",
        SqliteFailure.Damaged => "the file is not a database or is damaged; restore a backup, or move it away to start empty",
        SqliteFailure.Unwritable => "the database cannot be opened for writing; check that its directory exists, its rights, and that the file system is not read-only",
        SqliteFailure.Device => "the device failed to read or write; look at the system's log",
        _ => "the database refused",
    };
}
