namespace Holdfast.Sqlite;

/// <summary>Undone when disposed before <see cref="Commit"/>.</summary>
public sealed class SqliteTransaction : IDisposable
{
    private readonly SqliteConnection _connection;

    internal SqliteTransaction(SqliteConnection connection, string begin)
    {
        _connection = connection;
        connection.Prepare(begin).Run();
    }

    /// <summary>Returns once all of it is on the device.</summary>
    public void Commit() => _connection.Prepare("COMMIT").Run();

    public void Dispose()
    {
        if (_connection.InTransaction)
            _connection.Prepare("ROLLBACK").Run();
    }
}
