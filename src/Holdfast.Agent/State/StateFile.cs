using Holdfast.Sqlite;
using Microsoft.Extensions.Logging;

namespace Holdfast.Agent.State;

/// <summary>The database file of the agent's state. A damaged one is set aside, since the servers and the running tasks can tell anew what was in it.</summary>
internal sealed record StateFile(SqliteConnection Connection, string? SetAside)
{
    private const string Name = "state.db";

    internal static Result<StateFile> Open(string directory, TimeProvider clock, ILogger log)
    {
        try
        {
            Directory.CreateDirectory(directory);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Fault(FaultKind.Denied, $"the state directory {directory} cannot be made: {e.Message}", "give the agent a data_dir that it may write");
        }
        var path = Path.Combine(directory, Name);
        try
        {
            return TryOpen(path, out var damage) is { } connection ? new StateFile(connection, null) : Renew(path, damage, clock, log);
        }
        catch (SqliteException e)
        {
            return FaultOf(directory, e);
        }
    }

    private static StateFile Renew(string path, string reason, TimeProvider clock, ILogger log)
    {
        var aside = $"{path}.damaged-{clock.GetUtcNow():yyyyMMddTHHmmssfffZ}";
        log.LogError("The agent's state is damaged and was set aside as {Aside}; it is rebuilt from the servers and from the tasks that still run. {Reason}", aside, reason);
        File.Move(path, aside);
        foreach (var suffix in new[] { "-wal", "-shm" }.Where(suffix => File.Exists(path + suffix))) File.Move(path + suffix, aside + suffix);
        return new(TryOpen(path, out var again) ?? throw new IOException($"{path} is damaged although it is new: {again}"), aside);
    }

    /// <summary>Null, and what is wrong, when the file is damaged.</summary>
    private static SqliteConnection? TryOpen(string path, out string damage)
    {
        damage = "";
        SqliteConnection? connection = null;
        try
        {
            connection = SqliteConnection.Open(path, new() { Exclusive = true });
            StateTables.Create(connection);
            if (connection.CheckIntegrity() is not { } fault) return connection;
            damage = fault;
        }
        catch (SqliteException e) when (e.Failure == SqliteFailure.Damaged)
        {
            damage = e.Message;
        }
        catch
        {
            connection?.Dispose();
            throw;
        }
        connection?.Dispose();
        return null;
    }

    private static Fault FaultOf(string directory, SqliteException failure) => failure.Failure switch
    {
        SqliteFailure.InUse => Fault.Conflict($"another agent runs with the data directory {directory}", "stop that one, or give this one another data_dir"),
        SqliteFailure.Full => Fault.Unavailable($"there is no room for the agent's state in {directory}", "make room; nothing stored is lost"),
        SqliteFailure.Unwritable => new(FaultKind.Denied, $"the agent's state in {directory} cannot be written: {failure.Message}", "check the rights of data_dir"),
        _ => Fault.Unavailable($"the agent's state in {directory} cannot be opened: {failure.Message}"),
    };
}
