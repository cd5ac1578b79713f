using System.Text.Json;
using Holdfast.Agent.Drivers;
using Holdfast.Agent.Tasks;
using Holdfast.Sqlite;
using Microsoft.Extensions.Logging;

namespace Holdfast.Agent.State;

/// <summary>An allocation with the records of its tasks, as read back.</summary>
internal sealed record StoredAllocation(Allocation Alloc, IReadOnlyList<TaskRecord> Tasks);

/// <summary>The tables of the agent's state. Times are unix milliseconds.</summary>
internal static class StateTables
{
    private const string Schema =
        """
        CREATE TABLE IF NOT EXISTS allocations (id TEXT PRIMARY KEY, document TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS tasks (
          alloc TEXT NOT NULL, name TEXT NOT NULL, state TEXT NOT NULL,
          pid INTEGER, start_ticks INTEGER, boot TEXT,
          restarts INTEGER NOT NULL, restarts_since INTEGER,
          PRIMARY KEY (alloc, name)) WITHOUT ROWID;
        """;

    internal static void Create(SqliteConnection connection) => connection.Execute(Schema);

    internal static void Put(SqliteConnection connection, Allocation alloc) =>
        connection.Prepare("INSERT INTO allocations VALUES (?1, ?2) ON CONFLICT DO UPDATE SET document = ?2")
            .Bind(1, alloc.ID).Bind(2, JsonSerializer.Serialize(alloc, ModelJson.Compact.TypeInfo<Allocation>())).Run();

    internal static void Put(SqliteConnection connection, TaskRecord record)
    {
        var statement = connection.Prepare("INSERT OR REPLACE INTO tasks VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
            .Bind(1, record.AllocId).Bind(2, record.Task).Bind(3, JsonSerializer.Serialize(record.State, ModelJson.Compact.TypeInfo<TaskState>()))
            .Bind(7, record.Restarts.Attempts);
        if (record.Handle is { } handle) statement.Bind(4, handle.Pid).Bind(5, handle.StartTicks).Bind(6, handle.BootId);
        if (record.Restarts.Since is { } since) statement.Bind(8, since.ToUnixTimeMilliseconds());
        statement.Run();
    }

    internal static void Remove(SqliteConnection connection, string allocId)
    {
        connection.Prepare("DELETE FROM tasks WHERE alloc = ?1").Bind(1, allocId).Run();
        connection.Prepare("DELETE FROM allocations WHERE id = ?1").Bind(1, allocId).Run();
    }

    internal static IReadOnlyList<StoredAllocation> Load(SqliteConnection connection, ILogger log)
    {
        var tasks = new List<TaskRecord>();
        for (var row = connection.Prepare("SELECT alloc, name, state, pid, start_ticks, boot, restarts, restarts_since FROM tasks"); row.Step();)
        {
            if (TryParse<TaskState>(row.Text(2), $"task {row.Text(1)} of allocation {row.Text(0)}", log) is { } state) tasks.Add(RecordOf(row, state));
        }
        var ofAlloc = tasks.ToLookup(task => task.AllocId);
        var allocs = new List<StoredAllocation>();
        for (var row = connection.Prepare("SELECT id, document FROM allocations"); row.Step();)
        {
            if (TryParse<Allocation>(row.Text(1), $"allocation {row.Text(0)}", log) is { } alloc) allocs.Add(new(alloc, [.. ofAlloc[alloc.ID]]));
        }
        return allocs;
    }

    private static TaskRecord RecordOf(SqliteStatement row, TaskState state) => new(
        row.Text(0), row.Text(1), state,
        row.IsNull(3) ? null : new TaskHandle((int)row.Long(3), row.Long(4), row.Text(5)),
        new((int)row.Long(6), row.IsNull(7) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.Long(7))));

    private static T? TryParse<T>(string json, string what, ILogger log) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(json, ModelJson.Compact.TypeInfo<T>());
        }
        catch (JsonException e)
        {
            log.LogError("The stored state of {What} makes no sense and is left out: {Reason}", what, e.Message);
            return null;
        }
    }
}
