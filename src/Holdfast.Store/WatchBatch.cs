namespace Holdfast.Store;

/// <summary>What one commit did.</summary>
public sealed record WatchBatch(long Revision, IReadOnlyList<WatchEvent> Events);

/// <summary>A key's new state; no value means that it was deleted, and then only the key and <paramref name="ModRevision"/> count.</summary>
public sealed record WatchEvent(string Key, ReadOnlyMemory<byte>? Value, long CreateRevision, long ModRevision, long Version);
