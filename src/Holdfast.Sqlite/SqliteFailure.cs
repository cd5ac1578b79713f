namespace Holdfast.Sqlite;

/// <summary>What went wrong, as far as it matters to whoever decides what to do.</summary>
public enum SqliteFailure
{
    /// <summary>Anything that no user can help: a bug, a constraint, memory.</summary>
    Other,

    /// <summary>Another process, or another connection for too long, has the database.</summary>
    InUse,

    /// <summary>No room on the device, or the database reached its size limit. The transaction is undone.</summary>
    Full,

    /// <summary>The file is not a SQLite database, or its contents are inconsistent.</summary>
    Damaged,

    /// <summary>The file or its directory cannot be created or written.</summary>
    Unwritable,

    /// <summary>The device failed to read or write.</summary>
    Device,
}
