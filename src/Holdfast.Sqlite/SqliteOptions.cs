namespace Holdfast.Sqlite;

/// <summary>How a database is opened.</summary>
public sealed record SqliteOptions
{
    /// <summary>Whether no other process may open the database exclusively, by a lock on the file <c>path.lock</c> beside it, for as long as this connection lives.</summary>
    public bool Exclusive { get; init; }

    /// <summary>Only reads; the database must exist.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>How long a statement waits for another connection.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(5);
}
