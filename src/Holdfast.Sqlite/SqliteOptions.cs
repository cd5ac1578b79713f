namespace Holdfast.Sqlite;

/// <summary>How a database is opened.</summary>
public sealed record SqliteOptions
{
    /// <summary>Whether no other process may open the database exclusively, by a lock on the file <c>path.lock</c> beside it, for as long as this connection lives.</summary>
    public bool Exclusive { get; init; }

    /// <summary>Only reads; the database must exist.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>
    /// What a database says of itself so that others can tell whose it is (PRAGMA application_id): given to an empty one; a database of another
    /// id is refused as damaged, unchanged. 0: any.
    /// </summary>
    public int ApplicationId { get; init; }

    /// <summary>A file of up to so many bytes is read whole and checked before anything is written; a damaged one is refused, unchanged.</summary>
    public long CheckUpToBytes { get; init; } = 256 << 20;

    /// <summary>How long a statement waits for another connection.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(5);
}
