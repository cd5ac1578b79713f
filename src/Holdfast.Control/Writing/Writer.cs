using Holdfast.Store.Tables;

namespace Holdfast.Control.Writing;

/// <summary>Decides over the newest snapshot and commits; decides again when someone else was first.</summary>
internal sealed class Writer(Database database)
{
    /// <summary>So many writers may be first before a command gives up; each time one of them got on.</summary>
    private const int Attempts = 16;

    public Snapshot Current => database.Current;

    public Replica Replica => database.Replica;

    public async Task<Result<T>> RunAsync<T>(Func<Snapshot, Result<Change<T>>> decide, CancellationToken ct)
    {
        WriteConflict? conflict = null;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (!decide(Current).TryGet(out var change, out var fault)) return fault;
            var written = await WriteAsync(change.Batches, ct);
            if (written.Committed) return change.Answer(written.Revision);
            conflict = written.Conflict;
        }
        return Fault.Conflict($"others kept changing what this command is about: expected {conflict?.Expected}", "try again");
    }

    /// <summary>Commits the batches in order, up to the first that is refused.</summary>
    public async Task<WriteResult> WriteAsync(IReadOnlyList<WriteBatch> batches, CancellationToken ct)
    {
        var result = new WriteResult(true, Current.Revision, null);
        foreach (var batch in batches)
        {
            if (batch.Count == 0) continue;
            result = await database.WriteAsync(batch, ct);
            if (!result.Committed) break;
        }
        return result;
    }
}
