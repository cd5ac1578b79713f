using Holdfast.Sqlite;

namespace Holdfast.Store.Sqlite;

/// <summary>Opens the database file, and looks at it before anything is written.</summary>
internal static class StoreFile
{
    public static SqliteConnection Open(string path)
    {
        CreateDirectory(path);
        var connection = SqliteConnection.Open(path, new() { Exclusive = true, ApplicationId = LogSchema.ApplicationId });
        try
        {
            LogSchema.Ensure(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public static SqliteConnection OpenReader(string path) => SqliteConnection.Open(path, new() { ReadOnly = true });

    private static void CreateDirectory(string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnwritableException($"{path}: its directory cannot be made: {e.Message} Check the path and its rights, or use another directory.", e);
        }
    }
}
