namespace Holdfast.Store.Tables;

/// <param name="Committed">Whether all of the batch is now stored, durably; otherwise nothing of it is.</param>
/// <param name="Revision">The revision of the batch: its documents' ModifyIndex. When nothing was changed, the store's newest.</param>
/// <param name="Conflict">What the batch expected and did not find.</param>
public readonly record struct WriteResult(bool Committed, long Revision, WriteConflict? Conflict);

/// <param name="Table">Null when a lease is no longer held.</param>
/// <param name="Expected">In words, for people.</param>
public sealed record WriteConflict(Table? Table, string Key, string Expected);
