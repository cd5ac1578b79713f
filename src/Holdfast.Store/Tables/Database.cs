namespace Holdfast.Store.Tables;

/// <summary>Typed writes to a store, read back through the replica that follows it.</summary>
public sealed class Database(IStore store, Replica replica)
{
    public Replica Replica => replica;

    public Snapshot Current => replica.Current;

    public IStore Store => store;

    /// <summary>
    /// Commits the batch, and returns once it is durable and <see cref="Current"/> has it (read your writes). Cancelling after the commit
    /// began leaves open whether it was applied.
    /// </summary>
    public async ValueTask<WriteResult> WriteAsync(WriteBatch batch, CancellationToken ct)
    {
        var result = await store.CommitAsync(batch.ToTransaction(), ct);
        // Refused too: whoever decides anew should then see what it was refused for.
        await replica.WaitAtLeastAsync(result.Revision, ct);
        return new(result.Committed, result.Revision, result.Failed is { } failed ? batch.Explain(failed) : null);
    }
}
